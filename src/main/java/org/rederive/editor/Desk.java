package org.rederive.editor;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.document.Library;
import org.rederive.document.Problem;
import org.rederive.setting.Settings;

/**
 * What lies open: texts, what is wrong with them, and what came out for them when they were saved.
 * Texts are read and checked on a thread of their own, so that a slow formula keeps nobody waiting.
 */
final class Desk {
  /** A key pressed after another one follows it faster. */
  private static final long PAUSE_MILLIS = 120;

  private final OpenTexts texts = new OpenTexts();
  private final Library library = Settings.library();
  private final Map<Path, Set<Path>> told = new HashMap<>();
  private final Map<Path, List<Derivation>> readable = new ConcurrentHashMap<>();
  private final SavedChecks checks = new SavedChecks();
  private final ScheduledThreadPoolExecutor reading =
      new ScheduledThreadPoolExecutor(
          1, new Background("reading"), new ThreadPoolExecutor.DiscardPolicy());
  private volatile @Nullable LanguageClient client;

  /** Tells an editor from now on what is wrong. */
  void connect(LanguageClient editor) {
    client = editor;
  }

  /**
   * Begins nothing more. A thread that writes to the editor is not interrupted: that would close
   * the stream for everybody.
   */
  void close() {
    checks.close();
    reading.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    reading.shutdown();
  }

  /** The texts that are open. */
  OpenTexts texts() {
    return texts;
  }

  /** What came out for the statements of files that were saved. */
  SavedChecks checks() {
    return checks;
  }

  // ---- what the editor says

  /** Takes a text as it is now. */
  void changed(String uri, String text) {
    file(uri)
        .ifPresent(
            file -> {
              texts.put(file, text);
              later(() -> tellIfCurrent(file, text));
            });
  }

  /** Checks a text on samples, as quickly as may be; that is told when it is there. */
  void saved(String uri) {
    file(uri)
        .ifPresent(
            file -> later(() -> checks.begin(file, read(file), () -> later(() -> tell(file)))));
  }

  /** A text is no longer open: what is wrong with it is not shown any more. */
  void closed(String uri) {
    file(uri)
        .ifPresent(
            file -> {
              texts.close(file);
              later(() -> forget(file));
            });
  }

  private void later(Runnable task) {
    var unused = reading.schedule(task, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  // ---- reading

  /** A file with what it uses, as it would be if everything open were saved. */
  Derivations.Reading read(Path file) {
    Derivations.Reading reading = library.read(List.of(file), texts.unsaved());
    List<Derivation> documents = documents(reading, file);
    if (!documents.isEmpty()) {
      readable.put(file, documents);
    }
    return reading;
  }

  /** The documents of a file when it could be read last. */
  List<Derivation> lastReadable(Path file) {
    return readable.getOrDefault(file, List.of());
  }

  /** The documents of a reading that a file holds. */
  static List<Derivation> documents(Derivations.Reading reading, Path file) {
    return reading.documents().stream().filter(d -> Path.of(d.file()).equals(file)).toList();
  }

  /** The file that an editor means; none if it is not on a disk, or not named for us. */
  static Optional<Path> file(String uri) {
    try {
      Path file = Path.of(URI.create(uri)).toAbsolutePath().normalize();
      String name = file.toString();
      return Optional.of(file).filter(f -> name.endsWith(".md") || name.endsWith(".tex"));
    } catch (IllegalArgumentException | FileSystemNotFoundException elsewhere) {
      return Optional.empty();
    }
  }

  // ---- telling

  private void tellIfCurrent(Path file, String text) {
    if (texts.has(file, text)) {
      tell(file);
    }
  }

  private void tell(Path file) {
    Derivations.Reading reading = read(file);
    Map<Path, List<Diagnostic>> found = new HashMap<>();
    Map<Path, List<Problem>> problems =
        reading.problems().stream().collect(Collectors.groupingBy(p -> Path.of(p.file())));
    problems.forEach((at, some) -> found.put(at, diagnoses(some, texts.lines(at))));
    List<Diagnostic> own = found.computeIfAbsent(file, none -> new ArrayList<>());
    documents(reading, file).forEach(d -> own.addAll(checks.diagnoses(d)));
    found.forEach(this::publish);
    Set<Path> before = told.getOrDefault(file, Set.of());
    before.stream().filter(f -> !found.containsKey(f)).forEach(f -> publish(f, List.of()));
    told.put(file, Set.copyOf(found.keySet()));
  }

  private static List<Diagnostic> diagnoses(List<Problem> problems, List<String> lines) {
    return problems.stream()
        .map(problem -> Diagnoses.of(problem, lines))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private void forget(Path file) {
    Set<Path> before = new HashSet<>(told.getOrDefault(file, Set.of()));
    told.remove(file);
    Stream<Path> others = told.values().stream().flatMap(Set::stream);
    before.removeAll(others.collect(Collectors.toSet()));
    before.add(file);
    before.forEach(f -> publish(f, List.of()));
  }

  private void publish(Path file, List<Diagnostic> found) {
    LanguageClient editor = client;
    if (editor != null) {
      editor.publishDiagnostics(new PublishDiagnosticsParams(file.toUri().toString(), found));
    }
  }
}
