package org.rederive.report;

import java.io.OutputStream;
import java.util.function.Predicate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.rederive.formula.read.Unseen;
import org.rederive.result.Coverage;
import org.rederive.result.DocumentResult;
import org.rederive.result.RunResult;
import org.rederive.result.StatementResult;
import org.rederive.result.Verdict;

/**
 * A run in the dialect of JUnit's XML that Jenkins and others read: a suite for each document, a
 * case for each claim and step. What is refuted fails, what could not be read is an error, what is
 * not settled is skipped. Contains no times.
 */
public final class JUnitXml {
  /**
   * Writes a run.
   *
   * @throws XMLStreamException if writing fails
   */
  public void write(RunResult run, OutputStream out) throws XMLStreamException {
    XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("testsuites");
    xml.writeAttribute("name", "rederive");
    for (DocumentResult document : run.documents()) {
      suite(document, xml);
    }
    if (!run.problems().isEmpty()) {
      problems(run, xml);
    }
    for (Coverage coverage : run.coverage()) {
      suite(coverage, xml);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  private static void suite(DocumentResult document, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", Unseen.line(document.id()));
    xml.writeAttribute("tests", Integer.toString(document.statements().size()));
    xml.writeAttribute("failures", count(document, JUnitXml::fails));
    xml.writeAttribute("skipped", count(document, JUnitXml::unsettled));
    xml.writeAttribute("errors", "0");
    for (StatementResult statement : document.statements()) {
      testCase(document, statement, xml);
    }
    xml.writeEndElement();
  }

  /** What has neither verdict nor reason is skipped. */
  private static void suite(Coverage coverage, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", Unseen.line(coverage.file()));
    xml.writeAttribute("tests", Integer.toString(coverage.entries().size()));
    xml.writeAttribute("failures", "0");
    xml.writeAttribute("skipped", Integer.toString(coverage.open().size()));
    xml.writeAttribute("errors", "0");
    for (Coverage.Entry entry : coverage.entries()) {
      xml.writeStartElement("testcase");
      xml.writeAttribute("classname", "inventory");
      xml.writeAttribute("name", Unseen.line(entry.printed()));
      xml.writeAttribute("file", Unseen.line(coverage.file()));
      xml.writeAttribute("line", Integer.toString(entry.line()));
      if (entry.status() == Coverage.Status.OPEN) {
        xml.writeEmptyElement("skipped");
        xml.writeAttribute("message", "neither a verdict nor a reason why there is none");
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static String count(DocumentResult document, Predicate<StatementResult> which) {
    return Long.toString(document.statements().stream().filter(which).count());
  }

  /** Refuted, or an expected refutation that holds. */
  private static boolean fails(StatementResult statement) {
    Verdict wrong = statement.expectRefuted() ? Verdict.HOLDS : Verdict.REFUTED;
    return statement.verdict() == wrong;
  }

  private static boolean unsettled(StatementResult statement) {
    return !statement.asExpected() && !fails(statement);
  }

  private static void testCase(
      DocumentResult document, StatementResult statement, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", Unseen.line(document.id()));
    xml.writeAttribute("name", Unseen.line(statement.id()));
    xml.writeAttribute("file", Unseen.line(document.file()));
    xml.writeAttribute("line", Integer.toString(statement.line()));
    String what =
        statement.verdict().word()
            + ", "
            + grounds(statement)
            + (statement.message().isEmpty() ? "" : ": " + statement.message());
    if (fails(statement)) {
      xml.writeStartElement("failure");
      xml.writeAttribute("type", Unseen.line(statement.verdict().word()));
      xml.writeAttribute("message", Unseen.line(what));
      xml.writeCharacters(
          Unseen.lines(document.file() + ":" + statement.line() + "\n" + statement.latex()));
      xml.writeEndElement();
    } else if (unsettled(statement)) {
      xml.writeEmptyElement("skipped");
      xml.writeAttribute("message", Unseen.line(what));
    }
    if (statement.asExpected()) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(what);
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  /** What a verdict rests on, and how far that reaches. */
  private static String grounds(StatementResult statement) {
    return statement.scope().isEmpty()
        ? statement.evidence().word()
        : String.join(" · ", statement.scope());
  }

  private static void problems(RunResult run, XMLStreamWriter xml) throws XMLStreamException {
    String number = Integer.toString(run.problems().size());
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", "documents");
    xml.writeAttribute("tests", number);
    xml.writeAttribute("failures", "0");
    xml.writeAttribute("skipped", "0");
    xml.writeAttribute("errors", number);
    for (String problem : run.problems()) {
      xml.writeStartElement("testcase");
      xml.writeAttribute("classname", "documents");
      xml.writeAttribute("name", Unseen.line(problem));
      xml.writeEmptyElement("error");
      xml.writeAttribute("message", Unseen.line(problem));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }
}
