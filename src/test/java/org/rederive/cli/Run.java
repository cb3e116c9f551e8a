package org.rederive.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;

/** A command line run in this process: what it said and how it ended. */
public record Run(int code, String out, String err) {

  /** Runs a command. */
  public static Run of(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = withoutStore(arguments).toArray(String[]::new);
    int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    return new Run(code, out.toString(), err.toString());
  }

  /** What tests find must not come from, nor go to, the store of the checkout. */
  static List<String> withoutStore(Object... arguments) {
    List<String> words = new ArrayList<>();
    Arrays.stream(arguments).map(String::valueOf).forEach(words::add);
    List<String> own = List.of("--store", "--resume", "--no-store", "--state");
    if (words.contains("verify") && Collections.disjoint(words, own)) {
      words.add("--no-store");
    }
    return words;
  }

  /** Runs {@code verify} and reads the JSON that it writes to a file. */
  public static JsonNode json(Path file, Object... arguments) {
    List<Object> words = new ArrayList<>(List.of("verify", "--json", file));
    words.addAll(List.of(arguments));
    of(words.toArray());
    return read(file);
  }

  /** A JSON file. */
  public static JsonNode read(Path file) {
    try {
      return new ObjectMapper().readTree(Files.readString(file));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The verdict on a statement in a run's JSON. */
  public static String verdict(JsonNode json, String id) {
    return StreamSupport.stream(json.at("/results/documents").spliterator(), false)
        .flatMap(d -> StreamSupport.stream(d.get("statements").spliterator(), false))
        .filter(s -> s.get("id").asText().equals(id))
        .map(s -> s.get("verdict").asText())
        .findFirst()
        .orElse("absent");
  }
}
