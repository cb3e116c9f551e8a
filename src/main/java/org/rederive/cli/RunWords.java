package org.rederive.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rederive.report.RunJson.StoredRun;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The words of {@code verify} on which the results of a run depend, taken from the run itself.
 *
 * @param options seed, samples and what was selected
 * @param paths files and folders as they were given
 */
record RunWords(List<String> options, List<String> paths) {
  private static final String MODELS = "--models";

  /** Everything else says where results go, or how fast. */
  private static final List<String> DECISIVE =
      List.of(
          "--dim",
          "--class",
          "--select",
          "--require",
          "--exact-bands",
          "--limits",
          "--quick",
          "--closed-forms",
          MODELS);

  RunWords {
    options = List.copyOf(options);
    paths = List.copyOf(paths);
  }

  static RunWords of(StoredRun run) {
    List<String> options = new ArrayList<>();
    options.addAll(List.of("--seed", Long.toString(run.results().seed())));
    options.addAll(List.of("--samples", Long.toString(run.results().samples())));
    List<String> paths = new ArrayList<>();
    List<String> words = new ArrayList<>(List.of(run.command().split(" ")));
    if (words.remove(0).equals("verify")) {
      try {
        ParseResult parsed =
            new CommandLine(new VerifyCommand()).parseArgs(words.toArray(String[]::new));
        DECISIVE.forEach(name -> add(parsed.matchedOption(name), name, options));
        parsed.matchedPositionals().forEach(p -> paths.addAll(p.originalStringValues()));
      } catch (ParameterException otherVersion) {
        // A run of another version, or a path with a space in it: the results will tell.
        paths.clear();
      }
    }
    return new RunWords(options, paths);
  }

  /**
   * The options, with other small models.
   *
   * @param models where they are now; empty: where they were
   */
  List<String> options(List<Path> models) {
    if (models.isEmpty()) {
      return options;
    }
    List<String> others = new ArrayList<>(options);
    for (int at = others.indexOf(MODELS); at >= 0; at = others.indexOf(MODELS)) {
      others.subList(at, at + 2).clear();
    }
    models.forEach(path -> others.addAll(List.of(MODELS, path.toString())));
    return others;
  }

  private static void add(OptionSpec option, String name, List<String> options) {
    if (option == null) {
      return;
    }
    if (option.arity().max() == 0) {
      options.add(name);
    } else {
      option.originalStringValues().forEach(value -> options.addAll(List.of(name, value)));
    }
  }
}
