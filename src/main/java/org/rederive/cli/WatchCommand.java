package org.rederive.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rederive.api.Defaults;
import org.rederive.api.Recheck;
import org.rederive.api.Run;
import org.rederive.document.Derivations;
import org.rederive.document.Library;
import org.rederive.document.Unsaved;
import org.rederive.setting.Settings;
import org.rederive.verify.Store;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks documents again whenever they are saved. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description = {
      "Check documents again whenever they are saved: samples and exact points at once, proofs in the"
          + " background. The pages are served to the browser of this machine and follow. Ends with"
          + " Ctrl-C."
    },
    exitCodeOnInvalidInput = ExitCode.USAGE)
final class WatchCommand implements Callable<Integer> {
  /** How long an interrupted watch may take to put down what it has. */
  private static final long GRACE_SECONDS = 10;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(paramLabel = "PATH", description = "files or folders; default: derivations")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--models",
      paramLabel = "PATH",
      description =
          "small models, files or folders; default: those in the folder models of the paper")
  private List<Path> models = new ArrayList<>();

  @Option(
      names = "--port",
      paramLabel = "N",
      description =
          "where the pages are served, on 127.0.0.1 only (default: any port that is free)",
      defaultValue = "0")
  private int port;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description = "where the store is (default: ${DEFAULT-VALUE})",
      defaultValue = ".rederive")
  private Path state = Path.of("");

  @Mixin private final StoreOption answers = new StoreOption();
  @Mixin private final ConsoleOptions terminal = new ConsoleOptions();

  private final Library library = Settings.library();

  @Override
  public Integer call() throws IOException {
    if (port < 0 || port > 65535) {
      throw new CommandLine.ParameterException(command(), "--port needs a number from 0 to 65535");
    }
    terminal.colors();
    return answers.use(new StateFolder(state), this::watch);
  }

  private int watch(Store store) throws IOException {
    CountDownLatch ended = new CountDownLatch(1);
    try {
      return watch(store, ended);
    } finally {
      ended.countDown();
    }
  }

  private int watch(Store store, CountDownLatch ended) throws IOException {
    Run.Read first = read();
    try (FolderWatch folders = new FolderWatch(Documents.places(paths));
        PagePublisher pages = PagePublisher.start(port, "reading")) {
      Recheck recheck =
          new Recheck(
              Defaults.options().withThreads(background()),
              Defaults.options().withSamples(Long.parseLong(Defaults.QUICK_SAMPLES)),
              store,
              first);
      Watch watch = new Watch(recheck, pages, command().getOut(), terminal);
      Thread ending = new Thread(() -> end(folders, ended), "interrupted");
      Runtime.getRuntime().addShutdownHook(ending);
      out()
          .println(
              "rederive "
                  + Version.tool()
                  + " watches "
                  + first.documents().derivations().size()
                  + " documents; pages at "
                  + pages.address());
      out().flush();
      return follow(folders, watch, first);
    } catch (java.net.BindException taken) {
      throw new CommandLine.ParameterException(
          command(), "port " + port + " is taken: leave --port out, or name another one");
    }
  }

  /** One processor is left for what is saved next. */
  private static int background() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  }

  private int follow(FolderWatch folders, Watch watch, Run.Read first) throws IOException {
    watch.changed(first);
    try {
      while (folders.await()) {
        try {
          long saved = System.nanoTime();
          watch.stopped();
          watch.changed(read(), saved);
        } catch (UncheckedIOException gone) {
          // A document was being replaced; it is read again when it is there.
          continue;
        }
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
    watch.stopped();
    return ExitCode.AS_EXPECTED;
  }

  /** On Ctrl-C the process ends, with 130, when all is put down. */
  private static void end(FolderWatch folders, CountDownLatch ended) {
    try {
      folders.close();
      boolean unused = ended.await(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (IOException ending) {
      return;
    } catch (InterruptedException again) {
      Thread.currentThread().interrupt();
    }
  }

  private Run.Read read() {
    Derivations.Reading documents = library.read(Documents.places(paths), Unsaved.NONE);
    return new Run.Read(documents, Documents.models(models, documents));
  }

  private CommandLine command() {
    return Objects.requireNonNull(spec).commandLine();
  }

  private PrintWriter out() {
    return command().getOut();
  }
}
