package org.rederive.report;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.rederive.formula.read.Unseen;
import org.rederive.report.RunJson.StoredRun;
import org.rederive.result.Coverage;
import org.rederive.result.DocumentResult;
import org.rederive.result.RunResult;
import org.rederive.result.StatementResult;

/**
 * A run in the dialect of JUnit's XML that Jenkins and others read: a suite for each document, a
 * case for each claim and step. What is refuted fails; what is not settled, what could not be read
 * and what nobody accounts for is an error, and nothing is ever skipped. Failures and errors carry
 * the counterexample, the mend and the command that shows them again.
 */
public final class JUnitXml {
  /** What a case comes to besides passing. */
  private enum End {
    FAILURE("failure"),
    ERROR("error");

    final String element;

    End(String element) {
      this.element = element;
    }
  }

  /**
   * A case.
   *
   * @param type a word for a failure or error
   * @param message the first line of what is shown
   * @param text the rest
   */
  private record Case(
      String name,
      Optional<Double> seconds,
      Optional<End> end,
      String type,
      String message,
      List<String> text) {
    static Case unread(String problem) {
      return new Case(
          problem, Optional.empty(), Optional.of(End.ERROR), "document", problem, List.of());
    }

    static Case printed(Coverage.Entry entry) {
      boolean open = entry.status() == Coverage.Status.OPEN;
      return new Case(
          entry.printed(),
          Optional.empty(),
          open ? Optional.of(End.ERROR) : Optional.empty(),
          "unaccounted",
          "neither a verdict nor a reason why there is none",
          List.of());
    }
  }

  /** A suite. */
  private record Suite(String name, Optional<String> file, List<Case> cases) {
    long count(End end) {
      return cases.stream().filter(c -> c.end().filter(end::equals).isPresent()).count();
    }

    double seconds() {
      return cases.stream().flatMap(c -> c.seconds().stream()).mapToDouble(x -> x).sum();
    }
  }

  /**
   * Writes a run.
   *
   * @throws XMLStreamException if writing fails
   */
  public void write(StoredRun run, OutputStream out) throws XMLStreamException {
    XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
    List<Suite> suites = suites(run);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("testsuites");
    attribute("name", "rederive", xml);
    counts(suites, xml);
    for (Suite suite : suites) {
      write(suite, xml);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  // ---- what is written

  private static List<Suite> suites(StoredRun run) {
    RunResult results = run.results();
    List<Suite> suites = new ArrayList<>();
    results.documents().forEach(document -> suites.add(suite(run, document)));
    if (!results.problems().isEmpty()) {
      List<Case> unread = results.problems().stream().map(Case::unread).toList();
      suites.add(new Suite("documents", Optional.empty(), unread));
    }
    for (Coverage coverage : results.coverage()) {
      List<Case> printed = coverage.entries().stream().map(Case::printed).toList();
      suites.add(new Suite(coverage.file(), Optional.of(coverage.file()), printed));
    }
    return suites;
  }

  private static Suite suite(StoredRun run, DocumentResult document) {
    List<Case> cases = document.statements().stream().map(s -> of(run, document, s)).toList();
    return new Suite(document.id(), Optional.of(document.file()), cases);
  }

  private static Case of(StoredRun run, DocumentResult document, StatementResult statement) {
    RunResult results = run.results();
    Optional<End> end =
        statement.contradicted()
            ? Optional.of(End.FAILURE)
            : statement.asExpected() ? Optional.empty() : Optional.of(End.ERROR);
    String what =
        statement.verdict().word()
            + ", "
            + statement.grounds()
            + (statement.message().isEmpty() ? "" : ": " + statement.message());
    List<String> text =
        end.isEmpty()
            ? List.of(document.file() + ":" + statement.line() + ": " + what)
            : Particulars.told(new Recipes(results.seed(), results.samples(), document, statement));
    Optional<Double> seconds = Optional.ofNullable(run.timings().statements().get(statement.id()));
    return new Case(statement.id(), seconds, end, statement.verdict().word(), what, text);
  }

  // ---- the writing

  private static void counts(List<Suite> suites, XMLStreamWriter xml) throws XMLStreamException {
    attribute("tests", "" + suites.stream().mapToLong(s -> s.cases().size()).sum(), xml);
    attribute("failures", "" + suites.stream().mapToLong(s -> s.count(End.FAILURE)).sum(), xml);
    attribute("errors", "" + suites.stream().mapToLong(s -> s.count(End.ERROR)).sum(), xml);
    attribute("time", time(suites.stream().mapToDouble(Suite::seconds).sum()), xml);
  }

  private static void write(Suite suite, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("testsuite");
    attribute("name", suite.name(), xml);
    if (suite.file().isPresent()) {
      attribute("file", suite.file().get(), xml);
    }
    counts(List.of(suite), xml);
    attribute("skipped", "0", xml);
    for (Case each : suite.cases()) {
      write(suite, each, xml);
    }
    xml.writeEndElement();
  }

  private static void write(Suite suite, Case each, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("testcase");
    attribute("classname", suite.name(), xml);
    attribute("name", each.name(), xml);
    attribute("time", time(each.seconds().orElse(0.0)), xml);
    String text = Unseen.lines(String.join("\n", each.text()));
    if (each.end().isPresent()) {
      xml.writeStartElement(each.end().get().element);
      attribute("type", each.type(), xml);
      attribute("message", each.message(), xml);
      xml.writeCharacters(text);
      xml.writeEndElement();
    } else if (!text.isEmpty()) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(text);
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static void attribute(String name, String value, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeAttribute(name, Unseen.line(value));
  }

  private static String time(double seconds) {
    return String.format(Locale.ROOT, "%.3f", seconds);
  }
}
