package org.rederive.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rederive.cli.Folder;
import org.rederive.cli.Run;
import org.rederive.cli.SmallDocuments;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What pages of a CI host say about a run in which something is wrong. */
class HostOutputsTest {
  @TempDir private static Path folder;
  private static String junit = "";
  private static String summary = "";
  private static JsonNode sarif = new ObjectMapper().createObjectNode();
  private static JsonNode run = new ObjectMapper().createObjectNode();

  @BeforeAll
  static void check() throws Exception {
    Folder.write(folder, "good.md", SmallDocuments.HOLDS);
    Folder.write(folder, "bad one.md", SmallDocuments.REFUTED);
    Folder.write(folder, "empty.md", SmallDocuments.VACUOUS);
    Folder.write(folder, "tiny.md", SmallDocuments.UNDECIDED);
    Folder.write(folder, "broken.md", "no document");
    Path out = Files.createDirectories(folder.resolve("out"));
    Run.of(
        "verify",
        "-q",
        "--samples",
        4,
        "--state",
        out,
        "--junit",
        out.resolve("junit.xml"),
        "--summary",
        out.resolve("summary.md"),
        "--sarif",
        out.resolve("run.sarif"),
        "--json",
        out.resolve("run.json"),
        folder.resolve("good.md"),
        folder.resolve("bad one.md"),
        folder.resolve("empty.md"),
        folder.resolve("tiny.md"),
        folder.resolve("broken.md"));
    junit = Files.readString(out.resolve("junit.xml"));
    summary = Files.readString(out.resolve("summary.md"));
    sarif = new ObjectMapper().readTree(out.resolve("run.sarif").toFile());
    run = new ObjectMapper().readTree(out.resolve("run.json").toFile());
  }

  private static void validate(String xml) throws Exception {
    Schema schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(HostOutputsTest.class.getResource("/schemas/junit.xsd"));
    schema.newValidator().validate(new StreamSource(new StringReader(xml)));
  }

  private static List<Element> elements(String name) throws Exception {
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new org.xml.sax.InputSource(new StringReader(junit)));
    List<Element> found = new ArrayList<>();
    var nodes = document.getElementsByTagName(name);
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  @Test
  void theXmlIsWhatJenkinsTakes() throws Exception {
    validate(junit);
    String planted = junit.replaceFirst("<testcase ", "<testcase line=\"3\" ");
    assertThrows(SAXException.class, () -> validate(planted));
  }

  @Test
  void whatIsRefutedFailsAndWhatIsNotSettledIsAnErrorAndNothingIsSkipped() throws Exception {
    assertEquals(List.of("bad"), names("failure"));
    assertEquals(
        List.of("empty", "tiny"), names("error").stream().filter(n -> n.length() < 6).toList());
    assertEquals(3, elements("error").size());
    assertTrue(elements("skipped").isEmpty());
    Element all = elements("testsuites").get(0);
    assertEquals("5", all.getAttribute("tests"));
    assertEquals("1", all.getAttribute("failures"));
    assertEquals("3", all.getAttribute("errors"));
  }

  private static List<String> names(String element) throws Exception {
    return elements(element).stream()
        .map(e -> ((Element) e.getParentNode()).getAttribute("name"))
        .sorted()
        .toList();
  }

  @Test
  void aFailureCarriesCounterexampleMendAndCommand() throws Exception {
    shows(elements("failure").get(0).getTextContent());
    shows(summary);
    shows(result("refuted").at("/message/text").asText());
  }

  private static void shows(String text) {
    assertTrue(text.contains("bad one.md:20: claim is false"), text);
    assertTrue(text.contains("smallest counterexample found, N = 2"), text);
    assertTrue(text.contains("left  = ("), text);
    assertTrue(text.contains("to see it alone: rederive verify -v --seed 20260101"), text);
    assertTrue(text.contains(" -k bad "), text);
  }

  @Test
  void statementsHaveTheirTimesAndTheDigestIsOverNoneOfThem() throws Exception {
    JsonNode times = run.at("/timings/statements");
    assertEquals(4, times.size(), times::toString);
    times.forEach(t -> assertTrue(t.asDouble() > 0));
    assertFalse(run.get("results").toString().contains("seconds"));
    assertTrue(
        elements("testcase").stream()
            .filter(e -> e.getAttribute("name").equals("bad"))
            .allMatch(e -> Double.parseDouble(e.getAttribute("time")) > 0));
  }

  @Test
  void theRunSaysHowItEndedAndCountsWhatCameOut() {
    assertEquals(1, run.at("/exit/code").asInt());
    assertTrue(run.at("/exit/reason").asText().contains("bad"), run.at("/exit")::toString);
    assertEquals(4, run.at("/counts/documents").asInt());
    assertEquals(1, run.at("/counts/hold").asInt());
    assertEquals(1, run.at("/counts/otherwise/refuted").asInt());
  }

  @Test
  void codeHostsFindThePlaceAndTheKindOfEachResult() {
    assertEquals("2.1.0", sarif.get("version").asText());
    JsonNode refuted = result("refuted");
    assertEquals("error", refuted.get("level").asText());
    JsonNode at = refuted.at("/locations/0/physicalLocation");
    assertEquals(20, at.at("/region/startLine").asInt());
    assertTrue(at.at("/artifactLocation/uri").asText().endsWith("/bad%20one.md"));
    assertEquals("warning", result("vacuous").get("level").asText());
    assertEquals("error", result("document").get("level").asText());
    assertEquals(4, sarif.at("/runs/0/results").size());
  }

  private static JsonNode result(String rule) {
    for (JsonNode each : sarif.at("/runs/0/results")) {
      if (each.get("ruleId").asText().equals(rule)) {
        return each;
      }
    }
    throw new AssertionError("no result of the rule " + rule + " in " + sarif);
  }
}
