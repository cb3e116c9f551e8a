package org.rederive.architecture.planted.report;

import org.eclipse.lsp4j.Hover;

/** The protocol of editors where results are written. */
final class AnswersEditors {
  Hover hover = new Hover();
}
