package org.rederive.api;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.rederive.document.Derivation;
import org.rederive.document.Derivations;
import org.rederive.document.DocumentDigests;
import org.rederive.document.Inventory;
import org.rederive.document.ModelDocument;
import org.rederive.document.Models;
import org.rederive.document.Problem;
import org.rederive.engine.model.ModelPlan;
import org.rederive.result.Coverage;
import org.rederive.result.DocumentResult;
import org.rederive.result.Options;
import org.rederive.result.RunResult;
import org.rederive.verify.Shard;
import org.rederive.verify.Share;
import org.rederive.verify.Verifier;
import org.rederive.verify.Verifier.Conditions;

/**
 * A run that can begin: documents and models are read, and it is said what is checked and how much.
 *
 * @param read documents and models
 * @param chosen documents with the statements that are checked
 * @param options how much
 * @param depth what is proved
 */
public record Run(Read read, List<Derivation> chosen, Options options, Depth depth) {
  public Run {
    chosen = List.copyOf(chosen);
  }

  /**
   * What is proved.
   *
   * @param thorough whether all that can be; otherwise what is quick
   * @param closedForms whether closed forms are computed of all that is proved for a model
   * @param proving whether anything is proved; if not, there are samples and exact points
   */
  public record Depth(boolean thorough, boolean closedForms, boolean proving) {
    /** What is quick. */
    public static final Depth QUICK = new Depth(false, false, true);

    /** Samples and exact points. */
    public static final Depth SAMPLES = new Depth(false, false, false);

    /** With proofs. */
    public Depth(boolean thorough, boolean closedForms) {
      this(thorough, closedForms, true);
    }
  }

  /** Documents and models. What is wrong with them is among what was read. */
  public record Read(Derivations.Reading documents, Models.Reading models) {
    /** What is wrong, a line for each. */
    public List<String> problems() {
      return Stream.concat(documents.problems().stream(), models.problems().stream())
          .map(Problem::oneLine)
          .toList();
    }
  }

  /**
   * What a run takes place under; has no influence on verdicts.
   *
   * @param conditions of each check
   * @param whenReady is handed each document as soon as it and all before it are done
   */
  public record Circumstances(Conditions conditions, Consumer<DocumentResult> whenReady) {
    /** No limit of time, nothing kept, nobody waiting. */
    public static final Circumstances PLAIN = new Circumstances(Conditions.PLAIN, document -> {});
  }

  /** The verdicts. */
  public RunResult verify(Circumstances circumstances) {
    List<DocumentResult> documents =
        verifier(circumstances).verify(chosen, digests(), circumstances.whenReady());
    return result(
        documents,
        chosen.subList(documents.size(), chosen.size()).stream().map(Derivation::id).toList());
  }

  /** The run that some results make, with those documents that are not checked. */
  RunResult result(List<DocumentResult> documents, List<String> skipped) {
    return new RunResult(
        options.seed(),
        options.samples(),
        documents,
        RunResult.withProblemsOf(documents, read.problems()),
        skipped,
        coverage().stream().map(c -> c.judged(documents)).toList());
  }

  /**
   * One part of the work, without verdicts.
   *
   * @param version of the tool
   */
  public Shard shard(Share share, String version, Circumstances circumstances) {
    Shard.Origin origin = new Shard.Origin(version, read.problems(), coverage());
    return verifier(circumstances)
        .shard(chosen, digests(), share, origin, circumstances.whenReady());
  }

  /** What papers print; nothing of it where only a part was asked for. */
  private List<Coverage> coverage() {
    return chosen.equals(read.documents().derivations())
        ? read.documents().inventories().stream().map(Run::coverage).toList()
        : List.of();
  }

  private static Coverage coverage(Inventory inventory) {
    return new Coverage(
        inventory.paper(),
        inventory.file(),
        inventory.entries().stream()
            .map(
                e ->
                    new Coverage.Entry(
                        e.printed(),
                        e.line(),
                        e.statements(),
                        Coverage.Status.valueOf(e.status().name()),
                        e.reason(),
                        ""))
            .toList());
  }

  private Verifier verifier(Circumstances circumstances) {
    List<ModelDocument> models = read.models().models();
    ModelPlan plan = depth.thorough() ? ModelPlan.thorough(models) : ModelPlan.quick(models);
    ModelPlan wanted = depth.closedForms() ? plan.withClosedForms() : plan;
    Verifier verifier = new Verifier(options, wanted, circumstances.conditions());
    return depth.proving() ? verifier : verifier.quickly();
  }

  private DocumentDigests digests() {
    return DocumentDigests.of(read.documents().documents());
  }
}
