package org.rederive.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rederive.report.AnswerDatabase;
import org.rederive.verify.Store;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Where answers are kept beyond a run, so that the next one does only what has changed. */
final class StoreOption {
  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.@Nullable CommandSpec command;

  @Option(
      names = {"--store", "--resume"},
      paramLabel = "DIR",
      description =
          "keep finished work there, and take from there what is done already (default: the folder"
              + " store below --state)")
  private @Nullable Path folder;

  @Option(names = "--no-store", description = "keep nothing, and take nothing")
  private boolean none;

  /** Work on a store. */
  @FunctionalInterface
  interface Work {
    int with(Store store) throws IOException;
  }

  /**
   * Does some work with a store, and says of one that was asked for how much came from there.
   *
   * @param state the folder in which a store is that nobody asked for; a run is not worse where
   *     nothing can be kept there
   */
  int use(StateFolder state, Work work) throws IOException {
    if (none) {
      return work.with(Store.NONE);
    }
    return folder == null ? usual(state.store(), work) : named(folder, work);
  }

  /** The usual folder, if that is what is used. */
  Optional<Path> folder(StateFolder state) {
    return none || folder != null ? Optional.empty() : Optional.of(state.store());
  }

  private int named(Path folder, Work work) throws IOException {
    try (AnswerDatabase answers = new StoreFolder(folder).open()) {
      long before = answers.size();
      int code = work.with(answers);
      tell(folder, answers, before);
      return code;
    }
  }

  private static int usual(Path folder, Work work) throws IOException {
    AnswerDatabase answers;
    try {
      answers = new StoreFolder(folder).open();
    } catch (IOException useless) {
      return work.with(Store.NONE);
    }
    try (answers) {
      return work.with(answers);
    }
  }

  private void tell(Path folder, AnswerDatabase answers, long before) {
    PrintWriter err = Objects.requireNonNull(command).commandLine().getErr();
    err.println("rederive: " + answers.used() + " answers taken from " + folder);
    long others = before - answers.used();
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
        .ifPresent(why -> err.println("rederive: " + folder + " cannot be used: " + why));
  }
}
