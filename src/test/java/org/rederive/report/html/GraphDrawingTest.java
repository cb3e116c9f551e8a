package org.rederive.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.rederive.hamiltonian.Premises;
import org.rederive.report.html.Columns.Crossings;
import org.rederive.result.DocumentResult;
import org.rederive.result.DocumentResult.Frame;
import org.rederive.result.DocumentResult.Identity;
import org.rederive.result.DocumentResult.Source;

/** The drawing of what stands on what. */
class GraphDrawingTest {
  private static final double BOX = 32;

  private static DocumentResult document(String id, List<String> uses) {
    return new DocumentResult(
        new Identity(id, id, new Source("p", "1"), id + ".md", ""),
        new Frame("band", List.of(), List.of(), Premises.Symmetry.NONE, true),
        DocumentResult.Text.NONE,
        uses,
        List.of());
  }

  private static List<GraphNode> nodes(List<DocumentResult> documents) {
    return documents.stream().map(GraphNode::of).toList();
  }

  @Test
  void aDashedLineLeadsFromWhatNoReasonNeeds() {
    List<GraphNode> nodes =
        List.of(
            GraphNode.unchecked("a", "a", List.of()),
            GraphNode.unchecked("b", "b", List.of()),
            new GraphNode("c", "c", List.of("a", "b"), List.of("a"), Mark.UNKNOWN, "", ""));
    assertTrue(GraphText.dot(nodes).contains("\"a\" -> \"c\" [style=dashed];"));
    assertTrue(GraphText.dot(nodes).contains("\"b\" -> \"c\";"));
    assertTrue(GraphText.mermaid(nodes).contains("d0 -.-> d2"));
    assertTrue(GraphText.mermaid(nodes).contains("d1 --> d2"));
    String drawn = GraphDrawing.standalone(nodes);
    assertTrue(drawn.contains("\"edge idle\" data-from=\"a\""), drawn);
    assertTrue(drawn.contains("\"edge\" data-from=\"b\""), drawn);
  }

  /** Each document uses some of those before it. */
  private static List<DocumentResult> random(SplittableRandom random) {
    List<DocumentResult> documents = new ArrayList<>();
    int size = random.nextInt(1, 40);
    for (int i = 0; i < size; i++) {
      List<String> uses = new ArrayList<>();
      for (int j = 0; j < i; j++) {
        if (random.nextInt(size) < 3) {
          uses.add("d" + j);
        }
      }
      documents.add(document("d" + i, uses));
    }
    return documents;
  }

  @Test
  void linesRunFromLeftToRightAndRoundBoxes() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 60; i++) {
      List<DocumentResult> documents = random(random);
      Columns columns = Columns.of(nodes(documents));
      Heights.settle(columns.all());
      columns.all().forEach(GraphDrawingTest::requireApart);
      for (DocumentResult user : documents) {
        for (String used : user.uses()) {
          requireStepByStep(columns.way(used, user.id()), used, user.id());
        }
      }
    }
  }

  private static void requireApart(List<Spot> column) {
    for (int i = 1; i < column.size(); i++) {
      Spot above = column.get(i - 1);
      Spot below = column.get(i);
      double boxes = (above.isBox() ? BOX / 2 : 0) + (below.isBox() ? BOX / 2 : 0);
      assertTrue(below.y() - above.y() > boxes, above.document() + " " + below.document());
    }
  }

  private static void requireStepByStep(List<Spot> way, String used, String user) {
    assertEquals(used, way.get(0).document());
    assertEquals(user, way.get(way.size() - 1).document());
    for (int i = 0; i < way.size(); i++) {
      assertEquals(way.get(0).column() + i, way.get(i).column());
      assertEquals(i == 0 || i == way.size() - 1, way.get(i).isBox());
    }
  }

  @Test
  void aSimpleGraphHasNoCrossings() {
    List<DocumentResult> documents =
        List.of(
            document("a", List.of()),
            document("b", List.of()),
            document("c", List.of("b")),
            document("d", List.of("a")),
            document("e", List.of("a", "c", "d")));
    Columns columns = Columns.of(nodes(documents));
    assertEquals(0, Crossings.of(columns.all()));
  }

  @Test
  void whatUsesNothingAndIsNotUsedStandsAlone() {
    List<DocumentResult> documents =
        List.of(
            document("a", List.of()),
            document("b", List.of("a", "absent")),
            document("c", List.of("absent")));
    assertEquals(List.of("c"), Columns.of(nodes(documents)).alone());
    String svg = GraphDrawing.of(documents);
    assertTrue(svg.contains("data-from=\"a\" data-to=\"b\""), svg);
    assertEquals(3, svg.split("<rect").length - 1);
    assertTrue(GraphDrawing.of(List.of()).startsWith("<svg"));
  }

  @Test
  void aDrawingOfItsOwnHasItsColoursAndNoLinks() {
    GraphNode node = GraphNode.unchecked("a", "not & yet", List.of());
    String svg = GraphDrawing.standalone(List.of(node));
    assertTrue(svg.contains("<style>") && svg.contains("not &amp; yet: not checked"), svg);
    assertTrue(svg.contains("class=\"node unknown ") && !svg.contains("<a "), svg);
  }
}
