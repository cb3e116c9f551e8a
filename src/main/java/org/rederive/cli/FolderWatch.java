package org.rederive.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Waits until something in some folders is saved. */
final class FolderWatch implements AutoCloseable {
  /** Editors write a file in several steps; this long nothing happens when they are done. */
  private static final long QUIET_MILLIS = 30;

  private final WatchService service;
  private final List<Path> paths;
  private final Set<Path> folders = new HashSet<>();

  /**
   * @param paths files and folders; of a folder all below it
   */
  FolderWatch(List<Path> paths) throws IOException {
    this.service = FileSystems.getDefault().newWatchService();
    this.paths = List.copyOf(paths);
    register();
  }

  /** Folders can be new. */
  private void register() throws IOException {
    for (Path path : paths) {
      Path folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
      if (folder == null || !Files.isDirectory(folder)) {
        continue;
      }
      try (Stream<Path> all = Files.walk(folder, Files.isDirectory(path) ? 16 : 0)) {
        for (Path each : all.filter(Files::isDirectory).toList()) {
          register(each);
        }
      } catch (UncheckedIOException gone) {
        throw gone.getCause();
      }
    }
  }

  private void register(Path folder) throws IOException {
    boolean hidden = String.valueOf(folder.getFileName()).startsWith(".");
    if (!hidden && folders.add(folder)) {
      folder.register(
          service,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);
    }
  }

  /** Returns when something was saved and no more is; false if the watch was closed. */
  boolean await() throws IOException, InterruptedException {
    try {
      boolean ours = false;
      while (!ours) {
        ours = isOurs(service.take());
      }
      for (WatchKey more = next(); more != null; more = next()) {
        ours |= isOurs(more);
      }
      register();
      return true;
    } catch (ClosedWatchServiceException over) {
      return false;
    }
  }

  private WatchKey next() throws InterruptedException {
    return service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Whether documents can have changed; editors have files of their own beside them. */
  private boolean isOurs(WatchKey key) {
    boolean ours = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      String name = String.valueOf(event.context());
      ours |=
          event.kind() == StandardWatchEventKinds.OVERFLOW
              || name.endsWith(".md")
              || name.endsWith(".tex")
              || !name.contains(".");
    }
    if (!key.reset() && key.watchable() instanceof Path gone) {
      folders.remove(gone);
    }
    return ours;
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
