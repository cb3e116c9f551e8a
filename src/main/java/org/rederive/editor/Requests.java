package org.rederive.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;

/** What an editor says and asks about texts. */
final class Requests implements TextDocumentService {
  private final Desk desk;

  Requests(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    String uri = params.getTextDocument().getUri();
    desk.changed(uri, params.getTextDocument().getText());
    desk.saved(uri);
  }

  /** The whole text each time, as was agreed. */
  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    List<TextDocumentContentChangeEvent> changes = params.getContentChanges();
    if (!changes.isEmpty()) {
      desk.changed(params.getTextDocument().getUri(), changes.get(changes.size() - 1).getText());
    }
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    desk.closed(params.getTextDocument().getUri());
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    desk.saved(params.getTextDocument().getUri());
  }

  @Override
  @SuppressWarnings("NullAway") // LSP says "nothing to show" with null.
  public CompletableFuture<Hover> hover(HoverParams params) {
    return asked(params, cursor -> new Hovers(cursor).hover().orElse(null));
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    return asked(params, cursor -> Either.forLeft(new Completions(cursor).items()));
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams params) {
    return asked(params, cursor -> Either.forLeft(new Places(cursor).declared()));
  }

  /** Answers on a thread of its own; nothing where the file is none of ours. */
  private <T extends @Nullable Object> CompletableFuture<T> asked(
      TextDocumentPositionParams params, Function<Cursor, T> answer) {
    Optional<Path> file = Desk.file(params.getTextDocument().getUri());
    return CompletableFuture.supplyAsync(
        () -> answer.apply(new Cursor(desk, file.orElse(Path.of("")), params.getPosition())));
  }
}
