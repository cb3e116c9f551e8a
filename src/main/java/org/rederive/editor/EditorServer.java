package org.rederive.editor;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/**
 * A language server: problems while somebody types, how a formula was read and what came out for it
 * under the pointer, words and symbols to choose from, and where they are declared.
 */
public final class EditorServer implements LanguageServer {
  private final Desk desk = new Desk();
  private final Requests requests = new Requests(desk);
  private volatile boolean stopped;

  private EditorServer() {}

  /**
   * Serves one editor until it says that it is done or hangs up.
   *
   * @return whether it said that it is done before it ended
   */
  public static boolean serve(InputStream in, OutputStream out) {
    EditorServer server = new EditorServer();
    Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(server, in, out);
    server.desk.connect(launcher.getRemoteProxy());
    Future<Void> listening = launcher.startListening();
    try {
      listening.get();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException hungUp) {
      return server.stopped;
    } finally {
      server.desk.close();
    }
    return server.stopped;
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Full);
    sync.setSave(new SaveOptions(false));
    ServerCapabilities can = new ServerCapabilities();
    can.setTextDocumentSync(sync);
    can.setHoverProvider(true);
    can.setDefinitionProvider(true);
    can.setCompletionProvider(new CompletionOptions(false, List.of("\\", "=", " ", "|")));
    return CompletableFuture.completedFuture(new InitializeResult(can, new ServerInfo("rederive")));
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    stopped = true;
    desk.close();
    return CompletableFuture.completedFuture(Boolean.TRUE);
  }

  /** Editors close the stream behind it, which ends {@link #serve}. */
  @Override
  public void exit() {
    desk.close();
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return requests;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return new NothingOfTheWorkspace();
  }
}
