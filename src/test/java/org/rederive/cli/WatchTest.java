package org.rederive.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is saved is answered, on the terminal and in the browser of this machine, and nowhere else.
 */
@Tag("slow")
@Timeout(180)
class WatchTest {
  private static final Pattern ADDRESS = Pattern.compile("pages at http://127\\.0\\.0\\.1:(\\d+)/");

  @TempDir private Path folder;
  @TempDir private Path output;
  private Child child;
  private int port;

  @BeforeEach
  void watch() throws Exception {
    Folder.write(folder, "good.md", SmallDocuments.HOLDS);
    Folder.copy(folder, List.of("eq20"));
    child =
        Child.start(
            output.resolve("said"), Map.of(), List.of(), "watch", "--state", output, folder);
    assertTrue(said("complete: 2 documents"), child.said());
    Matcher address = ADDRESS.matcher(child.said());
    assertTrue(address.find(), child.said());
    port = Integer.parseInt(address.group(1));
  }

  @AfterEach
  void end() {
    child.process().destroyForcibly();
  }

  private boolean said(String what) throws InterruptedException {
    return child.waitUntil(() -> said().contains(what));
  }

  private String said() {
    try {
      return child.said();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private String ask(String request, String host) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      String text = request + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
      socket.setSoTimeout(60_000);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String page(String path) throws IOException {
    return ask("GET " + path, "127.0.0.1:" + port);
  }

  private boolean shows(String path, String what) throws Exception {
    return child.waitUntil(
        () -> {
          try {
            return page(path).contains(what);
          } catch (IOException broken) {
            throw new UncheckedIOException(broken);
          }
        });
  }

  @Test
  void anErrorThatIsSavedIsSeenAndOneThatIsMendedIsGone() throws Exception {
    assertTrue(shows("/", "<p id=\"watch\" role=\"status\">complete</p>"));
    CompletableFuture<String> heard = CompletableFuture.supplyAsync(this::nextPages);
    Thread.sleep(300);
    String wrong = SmallDocuments.HOLDS.replace("- H^{\\dagger} H =", "+ H^{\\dagger} H =");
    Files.writeString(folder.resolve("good.md"), wrong);
    assertTrue(said("after saving good; proofs follow"), child.said());
    assertTrue(child.said().contains("refuted      good                     not proved: --quick"));
    assertFalse(child.said().contains("eq20  "), "what did not change is not said again");
    assertTrue(said("1 not as expected: good"), child.said());
    assertTrue(heard.get(60, TimeUnit.SECONDS).contains("event: pages"));
    assertTrue(shows("/eq-good.html", "refuted"));
    Files.writeString(folder.resolve("good.md"), SmallDocuments.HOLDS);
    assertTrue(
        child.waitUntil(() -> said().split("after saving good", -1).length == 3), child.said());
    assertTrue(child.waitUntil(() -> said().strip().endsWith("all as expected")), child.said());
    assertTrue(shows("/", "<p id=\"watch\" role=\"status\">complete</p>"));
  }

  /** What a browser hears until there are new pages. */
  private String nextPages() {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      String text = "GET /-/events HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n";
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
      StringBuilder heard = new StringBuilder();
      while (heard.indexOf("event: pages") < 0) {
        int read = socket.getInputStream().read();
        if (read < 0) {
          break;
        }
        heard.append((char) read);
      }
      return heard.toString();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Test
  void aDocumentThatCannotBeReadIsSaidWhereAndTheOthersStay() throws Exception {
    Folder.write(folder, "broken.md", SmallDocuments.HOLDS.replace("id: good", "idd: good"));
    assertTrue(said("broken.md:2:1: "), child.said());
    Files.delete(folder.resolve("broken.md"));
    assertTrue(said("all documents can be read again"), child.said());
  }

  @Test
  void nobodyElseIsAnsweredAndAnInterruptEndsIt() throws Exception {
    assertTrue(page("/").startsWith("HTTP/1.1 200"), "this machine is");
    assertTrue(ask("GET /", "localhost:" + port).startsWith("HTTP/1.1 200"));
    for (String host : List.of("evil.example:" + port, "127.0.0.1", "127.0.0.1:1", "")) {
      assertTrue(ask("GET /", host).startsWith("HTTP/1.1 403"), host);
    }
    assertTrue(ask("POST /", "127.0.0.1:" + port).startsWith("HTTP/1.1 405"));
    for (String path :
        List.of(
            "/../0/index.html",
            "/%2e%2e/0/index.html",
            "/..%2f..%2f..%2f..%2fetc%2fpasswd",
            "/../../../etc/passwd",
            "//etc/passwd",
            "/%00",
            "/-/../cli/language-band.md",
            "/-/Main.class",
            "/nothing.html")) {
      String answer = page(path);
      assertTrue(answer.matches("(?s)HTTP/1.1 40[04].*"), path + ": " + answer);
    }
    assertTrue(page("/-/watch.js").contains("EventSource"));
    assertTrue(shows("/", "connect-src 'self'"), "browsers may listen");
    assertAnInterruptEndsItAndLeavesNothing();
  }

  private void assertAnInterruptEndsItAndLeavesNothing() throws Exception {
    child.process().toHandle().destroy();
    int code = child.process().waitFor();
    assertTrue(code == 143 || code == 130, "ended by a signal: " + code);
    assertFalse(child.said().contains("Exception"), child.said());
    assertEquals(1, StoreRows.files(output.resolve("store")).size());
  }
}
