package org.rederive.report;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import org.rederive.result.Evidence;
import org.rederive.result.NumericEvidence;
import org.rederive.result.Options;
import org.rederive.result.RunResult;
import org.rederive.result.Verdict;

/** How the records of a run are written as JSON: by their components, enums by their words. */
final class RunMapping {
  private RunMapping() {}

  static ObjectMapper mapper() {
    return JsonMapper.builder()
        .addModule(new Jdk8Module())
        .addMixIn(Verdict.class, Word.class)
        .addMixIn(Evidence.class, Word.class)
        .addMixIn(NumericEvidence.Point.class, Row.class)
        .addMixIn(RunResult.class, Seed.class)
        .addMixIn(Options.class, Seed.class)
        .enable(SerializationFeature.INDENT_OUTPUT)
        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
        .build();
  }

  private interface Word {
    @JsonValue
    String word();
  }

  /** A line of numbers and not an object: there are many. */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  private interface Row {}

  /** Some readers of JSON take every number for a double. */
  private interface Seed {
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    long seed();
  }
}
