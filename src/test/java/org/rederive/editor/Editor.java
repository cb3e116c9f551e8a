package org.rederive.editor;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor as far as a language server sees it. */
final class Editor implements LanguageClient {
  private static final int PATIENCE_SECONDS = 10;

  private final BlockingQueue<PublishDiagnosticsParams> told = new LinkedBlockingQueue<>();
  private final LanguageServer server;
  private int version;

  Editor(InputStream from, OutputStream to) {
    Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(this, from, to);
    server = launcher.getRemoteProxy();
    launcher.startListening();
  }

  InitializeResult begins() throws Exception {
    return server.initialize(new InitializeParams()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  void ends() throws Exception {
    Object unused = server.shutdown().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    server.exit();
  }

  // ---- texts

  void opens(Path file, String text) {
    server
        .getTextDocumentService()
        .didOpen(
            new DidOpenTextDocumentParams(
                new TextDocumentItem(uri(file), "markdown", ++version, text)));
  }

  void types(Path file, String text) {
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri(file), ++version),
                List.of(new TextDocumentContentChangeEvent(text))));
  }

  void saves(Path file) {
    server.getTextDocumentService().didSave(new DidSaveTextDocumentParams(id(file)));
  }

  void closes(Path file) {
    server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(id(file)));
  }

  /**
   * What is told of a file next that is as it should be; all that is told before is passed over.
   */
  List<Diagnostic> waitsFor(Path file, Predicate<List<Diagnostic>> right) throws IOException {
    try {
      PublishDiagnosticsParams next = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      while (next != null) {
        if (next.getUri().equals(uri(file)) && right.test(next.getDiagnostics())) {
          return next.getDiagnostics();
        }
        next = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
    throw new IOException("nothing of the kind was told about " + file);
  }

  // ---- questions

  String hovers(Path file, Position at) throws Exception {
    Hover hover = answer(server.getTextDocumentService().hover(new HoverParams(id(file), at)));
    return hover == null ? "" : hover.getContents().getRight().getValue();
  }

  List<String> completes(Path file, Position at) throws Exception {
    var items =
        answer(server.getTextDocumentService().completion(new CompletionParams(id(file), at)));
    assertNotNull(items);
    return items.getLeft().stream().map(CompletionItem::getLabel).toList();
  }

  List<? extends Location> follows(Path file, Position at) throws Exception {
    var places =
        answer(server.getTextDocumentService().definition(new DefinitionParams(id(file), at)));
    assertNotNull(places);
    return places.getLeft();
  }

  private static <T> T answer(CompletableFuture<T> asked) throws Exception {
    return asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private static TextDocumentIdentifier id(Path file) {
    return new TextDocumentIdentifier(uri(file));
  }

  static String uri(Path file) {
    return file.toUri().toString();
  }

  // ---- what the server says

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
    told.add(diagnostics);
  }

  @Override
  public void telemetryEvent(Object object) {
    // Nothing is sent.
  }

  @Override
  public void showMessage(MessageParams message) {
    // Nothing is shown.
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams asked) {
    return CompletableFuture.completedFuture(new MessageActionItem(""));
  }

  @Override
  public void logMessage(MessageParams message) {
    // Nothing is logged.
  }
}
