package org.rederive.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rederive.report.AnswerFile;
import org.rederive.report.UnreadableRunException;
import org.rederive.verify.Store;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option that keeps answers beyond a run, so that a run that was ended can go on. */
final class StoreOption {
  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.@Nullable CommandSpec command;

  @Option(
      names = {"--store", "--resume"},
      paramLabel = "DIR",
      description = "keep finished work there, and take from there what is done already")
  private @Nullable Path folder;

  /** Work on a store. */
  @FunctionalInterface
  interface Work {
    int with(Store store) throws IOException;
  }

  /**
   * Does some work with the store that was asked for, if any, and says how much came from there.
   *
   * @throws ParameterException if another run is using it
   */
  int use(Work work) throws IOException {
    if (folder == null) {
      return work.with(Store.NONE);
    }
    Files.createDirectories(folder);
    try (AnswerFile answers = AnswerFile.open(folder.resolve(name()))) {
      int code = work.with(answers);
      tell(folder, answers);
      return code;
    } catch (UnreadableRunException taken) {
      throw new ParameterException(
          Objects.requireNonNull(command).commandLine(), String.valueOf(taken.getMessage()));
    }
  }

  /** Another build may answer otherwise: it has a file of its own. */
  private static String name() {
    return "answers-" + Version.build().substring(0, 16) + ".jsonl";
  }

  private void tell(Path folder, AnswerFile answers) {
    PrintWriter err = Objects.requireNonNull(command).commandLine().getErr();
    err.println("rederive: " + answers.used() + " answers taken from " + folder);
    long others = answers.found() - answers.used();
    if (others > 0) {
      err.println(
          "rederive: "
              + others
              + " answers there were not asked for: of other documents, statements or options");
    }
    if (answers.damaged() > 0) {
      err.println("rederive: " + answers.damaged() + " damaged records there were dropped");
    }
    answers
        .trouble()
        .ifPresent(why -> err.println("rederive: " + folder + " cannot be written: " + why));
  }
}
