package org.rederive.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.rederive.verification.DocumentResult;
import org.rederive.verification.Finding;
import org.rederive.verification.NumericEvidence;
import org.rederive.verification.RunResult;
import org.rederive.verification.StatementResult;

/**
 * {@code run.json}, schema 1: everything of a run; times apart from results, so that two equal runs
 * differ in nothing else.
 */
public final class RunJson {
  /** Version of the schema. */
  public static final int SCHEMA = 1;

  private final ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * Writes a run.
   *
   * @param timings seconds by name
   * @param versions versions of tool, Java and libraries by name
   * @throws IOException if writing fails
   */
  public void write(
      RunResult run, Map<String, String> versions, Map<String, Double> timings, OutputStream out)
      throws IOException {
    ObjectNode root = mapper.createObjectNode();
    root.put("schema", SCHEMA);
    ObjectNode results = results(run);
    root.set("versions", mapper.valueToTree(versions));
    root.set("results", results);
    root.put("digest", digest(results));
    root.set("timings", mapper.valueToTree(timings));
    out.write(mapper.writeValueAsBytes(root));
    out.write('\n');
    out.flush();
  }

  private ObjectNode results(RunResult run) {
    ObjectNode results = mapper.createObjectNode();
    results.put("seed", Long.toString(run.seed()));
    results.put("samples", run.samples());
    ArrayNode documents = results.putArray("documents");
    run.documents().forEach(d -> documents.add(document(d)));
    run.problems().forEach(results.putArray("problems")::add);
    run.skipped().forEach(results.putArray("skipped")::add);
    return results;
  }

  private ObjectNode document(DocumentResult document) {
    ObjectNode node = mapper.createObjectNode();
    node.put("id", document.id());
    node.put("title", document.title());
    node.put("paper", document.paper());
    node.put("equation", document.equation());
    node.put("file", document.file());
    node.put("sha256", document.digest());
    document.uses().forEach(node.putArray("uses")::add);
    ArrayNode statements = node.putArray("statements");
    document.statements().forEach(s -> statements.add(statement(s)));
    return node;
  }

  private ObjectNode statement(StatementResult statement) {
    ObjectNode node = mapper.createObjectNode();
    node.put("id", statement.id());
    node.put("kind", statement.claim() ? "claim" : "step");
    node.put("by", statement.by());
    node.put("line", statement.line());
    node.put("latex", statement.latex());
    node.put("expect", statement.expectRefuted() ? "refuted" : "holds");
    node.put("verdict", statement.verdict().word());
    node.put("evidence", statement.evidence().word());
    ArrayNode findings = node.putArray("findings");
    statement.findings().forEach(f -> findings.add(finding(f)));
    node.put("asExpected", statement.asExpected());
    node.put("message", statement.message());
    statement.numeric().ifPresent(n -> node.set("numeric", numeric(n)));
    if (!statement.repairs().isEmpty()) {
      node.set("repairs", mapper.valueToTree(statement.repairs()));
    }
    if (!statement.suggestions().isEmpty()) {
      node.set("suggestions", mapper.valueToTree(statement.suggestions()));
    }
    return node;
  }

  private ObjectNode finding(Finding finding) {
    ObjectNode node = mapper.createObjectNode();
    node.put("engine", finding.engine());
    node.put("grade", finding.grade().word());
    node.put("scope", finding.scope());
    node.put("bands", finding.bands());
    node.put("verdict", finding.verdict().word());
    node.put("detail", finding.detail());
    node.put("remainder", finding.remainder());
    return node;
  }

  private ObjectNode numeric(NumericEvidence n) {
    ObjectNode node = mapper.createObjectNode();
    node.put("samples", n.samples());
    node.put("holding", n.holding());
    node.put("vanishing", n.vanishing());
    node.put("refuting", n.refuting());
    node.put("refutingInDoubles", n.refutingInDoubles());
    node.put("undecided", n.undecided());
    node.put("discarded", n.discarded());
    node.put("escalated", n.escalated());
    node.put("worstResidual", n.worstResidual());
    ObjectNode classes = node.putObject("classes");
    n.byClass().forEach((kind, counts) -> classes.set(kind, mapper.valueToTree(counts)));
    n.firstRefutation().ifPresent(r -> node.set("firstRefutation", mapper.valueToTree(r)));
    return node;
  }

  /** SHA-256 over the results, without versions and times. */
  private String digest(ObjectNode results) throws IOException {
    try {
      byte[] bytes = mapper.writeValueAsString(results).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java platform has SHA-256", absent);
    }
  }
}
