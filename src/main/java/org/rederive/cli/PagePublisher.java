package org.rederive.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rederive.report.RunJson.StoredRun;
import org.rederive.report.Timings;
import org.rederive.report.html.HtmlReport;
import org.rederive.result.RunResult;

/**
 * Pages that follow what is known: written beside the older ones, then shown in their place. While
 * some are written, only the last of those that are asked for waits.
 */
final class PagePublisher implements AutoCloseable {
  private final Path root;
  private final PageServer server;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "page writer");
            thread.setDaemon(true);
            return thread;
          });

  private final AtomicReference<@Nullable Supplier<Edition>> next = new AtomicReference<>();
  private int number;

  /**
   * What is published.
   *
   * @param state in a line: whether it is complete
   */
  record Edition(RunResult run, String state) {}

  private PagePublisher(Path root, PageServer server) {
    this.root = root;
    this.server = server;
  }

  /**
   * Serves pages from a folder of its own.
   *
   * @throws IOException if the port is taken
   */
  static PagePublisher start(int port, String state) throws IOException {
    Path root = Files.createTempDirectory("rederive-watch");
    Path first = Files.createDirectory(root.resolve("0"));
    Files.writeString(
        first.resolve("index.html"),
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>rederive</title></head>"
            + "<body></body></html>");
    return new PagePublisher(root, PageServer.start(port, new PageServer.Shown(first, state)));
  }

  String address() {
    return server.address();
  }

  /** Has it written soon; an earlier one that waits is left out. */
  void publish(Supplier<Edition> edition) {
    if (next.getAndSet(edition) == null) {
      writer.execute(this::write);
    }
  }

  private void write() {
    Supplier<Edition> asked = next.getAndSet(null);
    if (asked == null) {
      return;
    }
    Edition edition = asked.get();
    number++;
    Path folder = root.resolve(Integer.toString(number));
    try {
      StoredRun stored =
          new StoredRun(
              edition.run(),
              Version.all(),
              "watch",
              ExitCode.of(edition.run(), false, true),
              new Timings(Map.of(), Map.of()));
      HtmlReport.write(stored, folder);
      server.show(new PageServer.Shown(folder, edition.state()));
      // The one before may still be on its way to a browser.
      delete(root.resolve(Integer.toString(number - 2)));
    } catch (IOException | UncheckedIOException unwritable) {
      server.show(new PageServer.Shown(folder, "pages cannot be written: " + unwritable));
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }

  @Override
  public void close() throws IOException {
    writer.shutdownNow();
    server.close();
    delete(root);
  }
}
