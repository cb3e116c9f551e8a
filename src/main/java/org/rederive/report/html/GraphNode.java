package org.rederive.report.html;

import java.util.List;
import org.rederive.result.DocumentResult;

/**
 * A document in a drawing of what stands on what.
 *
 * @param id its name
 * @param title one line
 * @param uses names of the documents it stands on
 * @param idle those of them of which no reason needs anything
 * @param mark its verdict; {@link Mark#UNKNOWN} if there was no run
 * @param evidence the weakest evidence of its statements; empty if there was no run
 * @param page where its page is; empty if it has none
 */
public record GraphNode(
    String id,
    String title,
    List<String> uses,
    List<String> idle,
    Mark mark,
    String evidence,
    String page) {
  public GraphNode {
    uses = List.copyOf(uses);
    idle = List.copyOf(idle);
  }

  /** A document that nobody has checked. */
  public static GraphNode unchecked(String id, String title, List<String> uses) {
    return new GraphNode(id, title, uses, List.of(), Mark.UNKNOWN, "", "");
  }

  /** A document of a run. */
  public static GraphNode of(DocumentResult document) {
    return new GraphNode(
        document.id(),
        document.title(),
        document.uses(),
        document.idle(),
        Mark.of(document),
        GraphDrawing.evidence(document).word(),
        Links.page(document.id()));
  }

  /** The same without a page. */
  GraphNode unlinked() {
    return new GraphNode(id, title, uses, idle, mark, evidence, "");
  }

  /** What is known of it, in words: verdict and evidence. */
  String known() {
    return evidence.isEmpty() ? mark.word() : mark.word() + ", " + evidence;
  }
}
