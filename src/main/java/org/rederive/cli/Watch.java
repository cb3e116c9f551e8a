package org.rederive.cli;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rederive.api.Defaults;
import org.rederive.api.Recheck;
import org.rederive.api.Run;
import org.rederive.document.Derivation;
import org.rederive.document.Problem;
import org.rederive.report.Console;
import org.rederive.report.Console.Detail;
import org.rederive.report.Console.Look;
import org.rederive.result.DocumentResult;
import org.rederive.result.RunResult;
import org.rederive.result.StatementResult;
import org.rederive.verify.Deadline;

/** What is done and said when documents are saved: what is quick at once, the rest behind it. */
final class Watch {
  /** All pages are written at once, so that not every document that is done has them written. */
  private static final long PAGES_NANOS = 10_000_000_000L;

  private final Recheck recheck;
  private final PagePublisher pages;
  private final PrintWriter out;
  private final Console whole;
  private final Console unexpected;
  private final Set<String> written = new HashSet<>();
  private volatile Set<String> problems = Set.of();
  private Deadline deadline = Deadline.never();
  private volatile long published = System.nanoTime();
  private @Nullable Thread rest;

  Watch(Recheck recheck, PagePublisher pages, PrintWriter out, ConsoleOptions terminal) {
    this.recheck = recheck;
    this.pages = pages;
    this.out = out;
    long seed = Long.parseLong(Defaults.SEED);
    long samples = Long.parseLong(Defaults.SAMPLES);
    Look quiet = new Look(Detail.QUIET, terminal.colors());
    this.whole = new Console(out, new Look(terminal.detail(), terminal.colors()), seed, samples);
    this.unexpected = new Console(out, quiet, seed, samples);
  }

  /** Takes what is there at first, and begins to check it. */
  synchronized void changed(Run.Read read) {
    say(read);
    recheck.written(read);
    begin();
  }

  /**
   * Answers what was saved, and begins with the rest.
   *
   * @param saved when that was seen
   */
  synchronized void changed(Run.Read read, long saved) {
    boolean news = say(read);
    List<Derivation> changed = recheck.written(read);
    if (changed.isEmpty() && recheck.open() == 0 && !news) {
      return;
    }
    changed.forEach(d -> written.add(d.id()));
    recheck.quickly(changed, Deadline.never(), whole::document);
    if (!changed.isEmpty()) {
      out.printf(
          Locale.ROOT,
          "%nquick, %.2f s after saving %s; proofs follow%n",
          (System.nanoTime() - saved) / 1e9,
          changed.stream().map(Derivation::id).collect(Collectors.joining(", ")));
      out.flush();
    }
    publish();
    begin();
  }

  /** Problems that were not there before; whether there are others than before. */
  private boolean say(Run.Read read) {
    Set<String> before = problems;
    List<Problem> now =
        Stream.concat(read.documents().problems().stream(), read.models().problems().stream())
            .toList();
    problems = now.stream().map(Problem::oneLine).collect(Collectors.toSet());
    now.stream()
        .filter(p -> !before.contains(p.oneLine()))
        .map(Problem::shown)
        .forEach(out::println);
    if (problems.isEmpty() && !before.isEmpty()) {
      out.println("all documents can be read again");
    }
    out.flush();
    return !problems.equals(before);
  }

  /** Stops what is under way; it stays open. */
  synchronized void stopped() {
    deadline.stop();
    Thread last = rest;
    if (last != null) {
      try {
        last.join();
      } catch (InterruptedException over) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void begin() {
    deadline = Deadline.never();
    Deadline mine = deadline;
    rest = new Thread(() -> finish(mine), "proofs");
    rest.setDaemon(true);
    rest.start();
  }

  private void finish(Deadline mine) {
    recheck.wholly(mine, this::done);
    if (!mine.wasStopped()) {
      summary(recheck.results());
      publish();
    }
  }

  private void done(DocumentResult result) {
    (written.remove(result.id()) ? whole : unexpected).document(result);
    if (System.nanoTime() - published > PAGES_NANOS) {
      publish();
    }
  }

  private void summary(RunResult run) {
    long open = run.statements().filter(s -> !s.asExpected()).count();
    long all = run.statements().count();
    out.println();
    out.println(
        "complete: "
            + run.documents().size()
            + " documents, "
            + all
            + " statements, "
            + (open == 0 ? "all as expected" : open + " not as expected: " + names(run))
            + unread());
    out.flush();
  }

  private static String names(RunResult run) {
    return run.statements()
        .filter(s -> !s.asExpected())
        .map(StatementResult::id)
        .limit(9)
        .collect(Collectors.joining(", "));
  }

  private void publish() {
    published = System.nanoTime();
    pages.publish(
        () -> {
          int open = recheck.open();
          return new PagePublisher.Edition(recheck.results(), state(open));
        });
  }

  private String state(int open) {
    return open == 0
        ? "complete" + unread()
        : "not yet complete: " + open + " documents are not checked to the end" + unread();
  }

  private String unread() {
    int count = problems.size();
    return count == 0 ? "" : "; " + count + " problems in documents";
  }
}
