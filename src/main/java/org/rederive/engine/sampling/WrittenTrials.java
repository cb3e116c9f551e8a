package org.rederive.engine.sampling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rederive.document.Derivation;
import org.rederive.document.Statement;
import org.rederive.document.Vocabulary;
import org.rederive.evaluate.Assignment;
import org.rederive.evaluate.Axes;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Input;
import org.rederive.evaluate.Name;
import org.rederive.evaluate.WrittenNumbers;
import org.rederive.hamiltonian.HamiltonianClass;
import org.rederive.hamiltonian.Site;
import org.rederive.hamiltonian.Structure;
import org.rederive.hamiltonian.WrittenSample;
import org.rederive.program.Constant;
import org.rederive.setting.Sample;
import org.rederive.setting.Setting;
import org.rederive.setting.Settings;

/**
 * A statement of a document, to be tried on samples that are written down: of which classes and
 * shapes they are, which numbers they have, and what each says. For one thread.
 */
public final class WrittenTrials {
  private static final WrittenNumbers NONE = new WrittenNumbers(Map.of());

  private final Derivation derivation;
  private final Statement statement;
  private final Setting setting;
  private final Axes axes;
  private final List<SampleTrial> trials;
  private final Map<Integer, List<Structure>> shapes = new HashMap<>();

  /** Nothing is tried yet. */
  public WrittenTrials(Derivation derivation, Statement statement) {
    this.derivation = derivation;
    this.statement = statement;
    this.setting = Settings.of(derivation);
    this.axes = Axes.of(derivation.symbols());
    this.trials =
        statement.equations().stream()
            .map(e -> new SampleTrial(Comparison.of(e, derivation.definitions())))
            .toList();
  }

  /** The statement. */
  public Statement statement() {
    return statement;
  }

  /** Its document. */
  public Derivation derivation() {
    return derivation;
  }

  /** Its equations. */
  public List<SampleTrial> trials() {
    return trials;
  }

  /** The classes of Hamiltonians that it speaks about, the one with least structure first. */
  public List<HamiltonianClass> classes() {
    return HamiltonianClass.among(
        List.of(HamiltonianClass.values()), derivation.premises().hamiltonians());
  }

  /** A sample with its numbers, as the setting sees it. */
  public Sample sample(WrittenSample written) {
    return setting.written(written, axes);
  }

  // ---- shapes

  /**
   * The shapes of samples with a number of bands: one for each choice of what labels stand for.
   *
   * @throws org.rederive.evaluate.UnsupportedFormulaException if the setting gives some part of the
   *     statement no meaning
   */
  public List<Structure> shapes(int bands) {
    List<Structure> known = shapes.get(bands);
    if (known == null) {
      known = newShapes(bands);
      shapes.put(bands, known);
    }
    return known;
  }

  private List<Structure> newShapes(int bands) {
    List<Structure> all = new ArrayList<>();
    Optional<Assignment> labels = Optional.of(Assignment.first());
    while (labels.isPresent()) {
      Structure structure = structure(bands, labels.get());
      Sample sample = sample(bare(structure));
      trials.forEach(trial -> trial.recording(sample));
      all.add(structure);
      labels = labels.get().next();
    }
    return List.copyOf(all);
  }

  private Structure structure(int bands, Assignment labels) {
    Structure whole = Structure.whole(bands, axes.further(), derivation.premises(), labels);
    return derivation.setting().space() == Vocabulary.Space.ZONE ? whole : whole.withoutMomenta();
  }

  private WrittenSample bare(Structure structure) {
    return new WrittenSample(classes().get(0), structure, NONE);
  }

  // ---- numbers

  /** All numbers that a sample of some class and shape has. */
  public Set<Input.Draw> numbers(WrittenSample written) {
    Set<Input.Draw> asked = new LinkedHashSet<>();
    Sample sample = sample(written);
    trials.forEach(t -> asked.addAll(written.asked(t.recording(sample).program())));
    return asked;
  }

  /** The operators of a sample that depend on coordinates. */
  public Set<Site> operators(WrittenSample written) {
    Set<Site> sites = new LinkedHashSet<>();
    Sample sample = sample(written);
    trials.forEach(t -> sites.addAll(WrittenSample.operators(t.recording(sample).program())));
    return sites;
  }

  /**
   * A sample with numbers that somebody noted.
   *
   * @param labels what free labels stand for
   * @param noted numbers by the text of their names
   * @return empty if there are no such labels
   */
  public Optional<WrittenSample> noted(
      HamiltonianClass kind, int bands, String labels, Map<String, Constant> noted) {
    return shapes(bands).stream()
        .filter(shape -> shape.choices().toString().equals(labels))
        .findFirst()
        .map(shape -> noted(new WrittenSample(kind, shape, NONE), noted));
  }

  private WrittenSample noted(WrittenSample bare, Map<String, Constant> noted) {
    Map<Name, Constant> numbers = new HashMap<>();
    for (Input.Draw draw : numbers(bare)) {
      Optional.ofNullable(noted.get(draw.name().text()))
          .ifPresent(value -> numbers.put(draw.name(), value));
    }
    return new WrittenSample(bare.kind(), bare.structure(), new WrittenNumbers(numbers));
  }

  // ---- what a sample says

  /** The worst that it says of one of the equations. */
  public Outcome outcome(WrittenSample written) {
    Sample sample = sample(written);
    return trials.stream()
        .map(trial -> trial.outcome(sample))
        .max(Comparator.comparingInt(Outcome::severity))
        .orElseThrow();
  }
}
