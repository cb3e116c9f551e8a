package org.rederive.api;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.rederive.api.Run.Circumstances;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.document.Models;
import org.rederive.document.Names;
import org.rederive.result.DocumentResult;
import org.rederive.result.Options;
import org.rederive.result.RunResult;
import org.rederive.setting.Settings;

/**
 * A check of derivation documents, as a value: what to check and how much.
 *
 * <pre>{@code
 * RunResult run = Rederive.in(Path.of("derivations")).samples(50).seed(1).verify();
 * if (!run.asExpected()) {
 *   run.statements()
 *       .filter(s -> !s.asExpected())
 *       .forEach(s -> System.out.println(s.id() + " " + s.verdict().word()));
 * }
 * }</pre>
 *
 * @param paths files and folders of documents
 * @param models files and folders of small models, for which claims are proved in closed form
 * @param selected names of the documents, claims and steps to check; all if empty
 * @param options how much to check
 */
public record Rederive(
    List<Path> paths, List<Path> models, List<String> selected, Options options) {
  /**
   * @throws IllegalArgumentException if there is nothing to draw samples from
   */
  public Rederive {
    paths = List.copyOf(paths);
    models = List.copyOf(models);
    selected = List.copyOf(selected);
    if (options.samples() < 1 || options.threads() < 1) {
      throw new IllegalArgumentException("samples and threads are at least 1");
    }
    if (options.fewestBands() < 2 || options.mostBands() < options.fewestBands()) {
      throw new IllegalArgumentException("numbers of bands begin at 2 and do not go down");
    }
  }

  /** All documents in files and folders, with the options that the command line has. */
  public static Rederive in(Path... paths) {
    return new Rederive(List.of(paths), List.of(), List.of(), Defaults.options());
  }

  /** Only these documents, claims or steps: names, patterns or numbers of equations. */
  public Rederive only(String... ids) {
    return new Rederive(paths, models, Arrays.asList(ids), options);
  }

  /** With small models besides. */
  public Rederive models(Path... others) {
    return new Rederive(paths, List.of(others), selected, options);
  }

  /** With another number of samples per statement. */
  public Rederive samples(long samples) {
    return with(options.withSamples(samples));
  }

  /** With another seed of all samples. */
  public Rederive seed(long seed) {
    return with(options.withSeed(seed));
  }

  /** With other numbers of bands, from 2 on. */
  public Rederive bands(int fewest, int most) {
    return with(options.withBands(fewest, most));
  }

  /** On a number of threads, which has no influence on results. */
  public Rederive threads(int threads) {
    return with(options.withThreads(threads));
  }

  private Rederive with(Options others) {
    return new Rederive(paths, models, selected, others);
  }

  // ---- reading and checking

  /** Reads the documents. What is wrong with them is among what is read, and is not thrown. */
  public Derivations.Reading read() {
    return Settings.read(paths);
  }

  /**
   * Checks everything that is selected. Documents that cannot be read are among the problems of the
   * result; a name that nothing has selects nothing, and a result without documents is not as
   * expected.
   */
  public RunResult verify() {
    Run.Read read = new Run.Read(read(), Models.read(models));
    return run(read, chosen(read.documents())).verify(Circumstances.PLAIN);
  }

  /** Checks one of the documents read, with all of its statements. */
  public DocumentResult verify(Derivations.Reading reading, Derivation derivation) {
    Run.Read read = new Run.Read(reading, Models.read(models));
    return run(read, List.of(derivation)).verify(Circumstances.PLAIN).documents().get(0);
  }

  private Run run(Run.Read read, List<Derivation> documents) {
    return new Run(read, documents, options, Run.Depth.QUICK);
  }

  /** The documents with the statements that are selected; those without any are left out. */
  public List<Derivation> chosen(Derivations.Reading reading) {
    List<Derivation> all = reading.derivations();
    return selected.isEmpty() ? all : Names.of(selected, all).in(all);
  }
}
