package org.rederive.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rederive.formula.read.Unseen;
import org.rederive.report.RunJson;
import org.rederive.report.RunJson.StoredRun;
import org.rederive.result.DocumentResult;
import org.rederive.result.MutationScore;

/** Writes a run as a folder of pages. */
public final class HtmlReport {
  private static final List<String> FILES =
      List.of("style.css", "report.js", "texgyrepagella-math.woff2", "texgyrepagella-math.LICENSE");

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Views views;
  private final Path folder;

  private HtmlReport(StoredRun run, List<MutationScore> mutants, Path folder) {
    this.views = Views.of(run, new RunJson().digest(run.results()), mutants);
    this.folder = folder;
  }

  /**
   * Writes the pages of a run without mutants.
   *
   * @throws IOException if writing fails
   */
  public static void write(StoredRun run, Path folder) throws IOException {
    write(run, List.of(), folder);
  }

  /**
   * Writes the pages, over older ones if there are any.
   *
   * @param mutants what became of wrong versions of statements; none if they were not tried
   * @throws IOException if writing fails
   */
  public static void write(StoredRun run, List<MutationScore> mutants, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    new HtmlReport(run, mutants, folder).write();
  }

  private void write() throws IOException {
    for (String file : FILES) {
      try (InputStream in = HtmlReport.class.getResourceAsStream(file)) {
        Files.copy(
            Objects.requireNonNull(in, file),
            folder.resolve(file),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    try {
      page("index", "index.html", Map.of());
      page("coverage", "coverage.html", Map.of());
      page("graph", "graph.html", Map.of());
      page("unchecked", "unchecked.html", Map.of());
      page("run", "run.html", Map.of());
      page("words", "words.html", Map.of());
      for (DocumentResult document : views.results().documents()) {
        page("equation", Links.page(document.id()), Map.of("document", document));
      }
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  private void page(String template, String file, Map<String, Object> more) throws IOException {
    Map<String, Object> parameters = new HashMap<>(more);
    parameters.put("views", views);
    StringOutput out = new StringOutput();
    templates.render(template + ".jte", parameters, out);
    Files.writeString(folder.resolve(file), Unseen.lines(out.toString()));
  }
}
