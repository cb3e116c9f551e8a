package org.rederive.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rederive.cli.Folder;
import org.rederive.document.Derivation;
import org.rederive.document.ModelDocument;
import org.rederive.document.Models;
import org.rederive.engine.proof.Proof;
import org.rederive.engine.proof.Proof.Status;
import org.rederive.evaluate.Comparison;
import org.rederive.evaluate.Draws;
import org.rederive.formula.Formula;

/** The models and what is proved for them. */
@Tag("slow")
class ModelProofTest {
  private static final long LIMIT = 5_000_000;
  private static final Draws DRAWS = new Draws(1);
  private static final Path FOLDER = Folder.MODELS;

  @TempDir Path folder;

  private static ModelDocument model(String id) {
    return Models.read(List.of(FOLDER.resolve(id + ".md"))).models().get(0);
  }

  private static Derivation derivation(String id) {
    return Folder.derivations().stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
  }

  private static Comparison claim(Derivation derivation) {
    var equation = derivation.statements().get(0).equations().get(0);
    return Comparison.of(equation, derivation.definitions());
  }

  private static Status status(String equation, ModelDocument model) {
    Derivation derivation = derivation(equation);
    return ModelProof.of(claim(derivation), derivation, new OpenModels(), model, LIMIT, DRAWS)
        .status();
  }

  @Test
  void everyModelIsReadAndHasTheEnergiesThatItClaims() {
    Models.Reading reading = Models.read(List.of(FOLDER));
    assertEquals(List.of(), reading.problems());
    assertTrue(reading.models().size() >= 10);
    reading
        .models()
        .forEach(model -> assertEquals(Status.PROVED, status("eq28", model), model.id()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"eq10", "eq13", "eq18", "eq29"})
  void theMainEquationsAreProvedForTheComplexMass(String equation) {
    assertEquals(Status.PROVED, status(equation, model("dirac-complex-mass")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"eq10", "eq13", "eq18"})
  void aDroppedTermIsRefutedForAModel(String equation) {
    Derivation derivation = derivation(equation);
    Comparison right = claim(derivation);
    List<Formula> terms = new ArrayList<>(right.right());
    terms.remove(terms.size() - 1);
    Comparison wrong =
        new Comparison(right.left(), terms, right.freeIndices(), right.definitions());
    Proof proof =
        ModelProof.of(
            wrong, derivation, new OpenModels(), model("dirac-complex-mass"), LIMIT, DRAWS);
    assertEquals(Status.REFUTED, proof.status());
    assertFalse(proof.remainder().isBlank());
  }

  // ---- models that are wrong

  private ModelDocument changed(String from, String to) throws IOException {
    String text = Files.readString(FOLDER.resolve("dirac-complex-mass.md"));
    assertTrue(text.contains(from));
    Path file = Files.writeString(folder.resolve("changed.md"), text.replace(from, to));
    return Models.read(List.of(file)).models().get(0);
  }

  private String refusal(String from, String to) throws IOException {
    ModelDocument model = changed(from, to);
    ModelException e = assertThrows(ModelException.class, () -> status("eq28", model));
    return e.problem().oneLine();
  }

  @Test
  void aWrongEnergyIsRefused() throws IOException {
    String message = refusal("`kx^2 + ky^2 + M^2`", "`kx^2 + ky^2 - M^2`");
    assertTrue(message.contains("changed.md:30:1: these are not the energies"), message);
  }

  @Test
  void bandsWithTheSameEnergyAreRefused() throws IOException {
    String text = Files.readString(FOLDER.resolve("dirac-complex-mass.md"));
    String same =
        text.replace("{{M, kx - I*ky},\n {kx + I*ky, -M}}", "{{M, 0},\n {0, M}}")
            .replace("{s, -s}", "{M, M}");
    Path file = Files.writeString(folder.resolve("same.md"), same);
    ModelDocument model = Models.read(List.of(file)).models().get(0);
    ModelException e = assertThrows(ModelException.class, () -> status("eq28", model));
    assertTrue(e.problem().oneLine().contains("have the same energy"), e.problem().oneLine());
  }

  @Test
  void aRealRootOfWhatIsNotRealIsRefused() throws IOException {
    String message = refusal("| root of `kx^2", "| real root of `kx^2");
    assertTrue(message.contains("a real root needs a real square"), message);
  }

  @Test
  void anUndeclaredSymbolIsRefusedWhereItStands() throws IOException {
    String message = refusal("{{M, kx", "{{m, kx");
    assertTrue(message.contains("changed.md:23:3: undeclared symbol m"), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Run[\"ls\"]", "M^kx", "1.5*M", "Integrate[M, kx]"})
  void whatIsNoPolynomialIsRefusedBeforeItIsEvaluated(String entry) throws IOException {
    String message = refusal("{{M, kx", "{{" + entry + ", kx");
    assertTrue(message.contains("changed.md:23:"), message);
  }

  @Test
  void aSyntaxErrorIsRefusedWithItsLine() throws IOException {
    String message = refusal("kx + I*ky, -M}}", "kx + I*, -M}}");
    assertTrue(message.contains("changed.md:24:"), message);
  }

  @Test
  void anUnknownKindIsAProblemOfTheDocument() throws IOException {
    String text = Files.readString(FOLDER.resolve("dirac-complex-mass.md"));
    Path file = folder.resolve("kind.md");
    Files.writeString(file, text.replace("complex parameter", "complex parametre"));
    Models.Reading reading = Models.read(List.of(file));
    assertTrue(reading.models().isEmpty());
    String message = reading.problems().get(0).oneLine();
    assertTrue(message.contains("did you mean 'complex parameter'?"), message);
  }
}
