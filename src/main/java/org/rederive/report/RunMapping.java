package org.rederive.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.List;
import java.util.Optional;
import org.rederive.engine.Answer;
import org.rederive.engine.Part;
import org.rederive.formula.Passage;
import org.rederive.result.Coverage;
import org.rederive.result.Diagnosis;
import org.rederive.result.DocumentResult;
import org.rederive.result.Evidence;
import org.rederive.result.Expectation;
import org.rederive.result.Finding;
import org.rederive.result.NumericEvidence;
import org.rederive.result.Options;
import org.rederive.result.Reasoning;
import org.rederive.result.RunResult;
import org.rederive.result.StatementResult;
import org.rederive.result.Subject;
import org.rederive.result.Verdict;

/** How the records of a run are written as JSON: by their components, enums by their words. */
final class RunMapping {
  private RunMapping() {}

  static ObjectMapper mapper() {
    return JsonMapper.builder()
        .addModule(new Jdk8Module())
        .addMixIn(Verdict.class, Word.class)
        .addMixIn(Expectation.class, Word.class)
        .addMixIn(Evidence.class, Word.class)
        .addMixIn(Coverage.Status.class, Word.class)
        .addMixIn(Passage.Form.class, Word.class)
        .addMixIn(NumericEvidence.Point.class, Row.class)
        .addMixIn(RunResult.class, Seed.class)
        .addMixIn(Options.class, Seed.class)
        .addMixIn(StatementResult.class, Statement.class)
        .addMixIn(DocumentResult.class, Document.class)
        .addMixIn(DocumentResult.Identity.class, Identity.class)
        .addMixIn(Part.class, Parts.class)
        .addMixIn(Answer.class, Answers.class)
        .addMixIn(Subject.class, Subjects.class)
        .addMixIn(Finding.Outcome.class, Outcomes.class)
        .enable(SerializationFeature.INDENT_OUTPUT)
        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
        .build();
  }

  private interface Word {
    @JsonValue
    String word();
  }

  /** All of a statement on one level: what is said, what is known and what is wrong. */
  private abstract static class Statement {
    @JsonCreator
    Statement(
        @JsonUnwrapped StatementResult.Stated stated,
        @JsonUnwrapped StatementResult.Judged judged,
        List<Finding> findings,
        Optional<NumericEvidence> numeric,
        @JsonUnwrapped Diagnosis diagnosis,
        Optional<Reasoning> reasoning) {}

    @JsonUnwrapped
    abstract StatementResult.Stated stated();

    @JsonUnwrapped
    abstract StatementResult.Judged judged();

    @JsonUnwrapped
    abstract Diagnosis diagnosis();
  }

  /** All of a document on one level. */
  private abstract static class Document {
    @JsonCreator
    Document(
        @JsonUnwrapped DocumentResult.Identity document,
        @JsonUnwrapped DocumentResult.Frame frame,
        @JsonUnwrapped DocumentResult.Text text,
        List<String> uses,
        List<StatementResult> statements) {}

    @JsonUnwrapped
    abstract DocumentResult.Identity document();

    @JsonUnwrapped
    abstract DocumentResult.Frame frame();

    @JsonUnwrapped
    abstract DocumentResult.Text text();
  }

  private abstract static class Identity {
    @JsonCreator
    Identity(
        String id,
        String title,
        @JsonUnwrapped DocumentResult.Source source,
        String file,
        String digest) {}

    @JsonUnwrapped
    abstract DocumentResult.Source source();
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
  @JsonSubTypes({
    @Type(value = Part.Whole.class, name = "whole"),
    @Type(value = Part.Samples.class, name = "samples"),
    @Type(value = Part.Size.class, name = "size")
  })
  private interface Parts {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "answer")
  @JsonSubTypes({
    @Type(value = Answer.Sampled.class, name = "sampled"),
    @Type(value = Answer.Found.class, name = "found"),
    @Type(value = Answer.Diagnosed.class, name = "diagnosed"),
    @Type(value = Answer.Reasoned.class, name = "reasoned"),
    @Type(value = Answer.Meaningless.class, name = "meaningless"),
    @Type(value = Answer.Broken.class, name = "broken")
  })
  private interface Answers {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "about")
  @JsonSubTypes({
    @Type(value = Subject.Everything.class, name = "everything"),
    @Type(value = Subject.Size.class, name = "size"),
    @Type(value = Subject.Model.class, name = "model"),
    @Type(value = Subject.Some.class, name = "some"),
    @Type(value = Subject.Drawn.class, name = "drawn")
  })
  private interface Subjects {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
  @JsonSubTypes({
    @Type(value = Finding.Outcome.Holds.class, name = "holds"),
    @Type(value = Finding.Outcome.Closed.class, name = "closed"),
    @Type(value = Finding.Outcome.Solved.class, name = "solved"),
    @Type(value = Finding.Outcome.Unsolvable.class, name = "unsolvable"),
    @Type(value = Finding.Outcome.Case.class, name = "case"),
    @Type(value = Finding.Outcome.Vacuous.class, name = "vacuous"),
    @Type(value = Finding.Outcome.Refuted.class, name = "refuted"),
    @Type(value = Finding.Outcome.NotDisproved.class, name = "not disproved"),
    @Type(value = Finding.Outcome.Undecided.class, name = "undecided"),
    @Type(value = Finding.Outcome.Contradictory.class, name = "contradictory"),
    @Type(value = Finding.Outcome.Unread.class, name = "unread"),
    @Type(value = Finding.Outcome.Faulty.class, name = "faulty"),
    @Type(value = Finding.Outcome.Approach.class, name = "approach")
  })
  private interface Outcomes {}

  /** A line of numbers and not an object: there are many. */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  private interface Row {}

  /** Some readers of JSON take every number for a double. */
  private interface Seed {
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    long seed();
  }
}
