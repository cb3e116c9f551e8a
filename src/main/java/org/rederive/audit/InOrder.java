package org.rederive.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/** Work that threads share and whose results come in the order in which it was given. */
final class InOrder {
  private InOrder() {}

  /**
   * @param whenReady gets each result as soon as it and all before it are there
   */
  static <A, B> List<B> of(List<A> items, int threads, Function<A, B> work, Consumer<B> whenReady) {
    ExecutorService pool = Executors.newFixedThreadPool(threads, InOrder::daemon);
    try {
      List<CompletableFuture<B>> pending =
          items.stream()
              .map(item -> CompletableFuture.supplyAsync(() -> work.apply(item), pool))
              .toList();
      List<B> results = new ArrayList<>();
      for (CompletableFuture<B> each : pending) {
        B result = each.join();
        results.add(result);
        whenReady.accept(result);
      }
      return results;
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    } finally {
      pool.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "worker");
    thread.setDaemon(true);
    return thread;
  }
}
