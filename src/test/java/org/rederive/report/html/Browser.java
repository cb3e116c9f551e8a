package org.rederive.report.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A headless Chromium with one page, driven over its debugging protocol. */
final class Browser implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 120;

  private final ObjectMapper mapper = new ObjectMapper();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final Process process;
  private WebSocket socket;
  private int last;

  private Browser(Process process) {
    this.process = process;
  }

  /** Starts a browser, if one is installed. */
  static Optional<Browser> start(Path folder) throws Exception {
    Path profile = Files.createTempDirectory(folder, "profile");
    for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
      try {
        Process process = process(name, profile, folder.resolve("browser.log"));
        Browser browser = new Browser(process);
        browser.connect(port(process, profile));
        return Optional.of(browser);
      } catch (IOException absent) {
        // The next name.
      }
    }
    return Optional.empty();
  }

  private static Process process(String name, Path profile, Path log) throws IOException {
    return new ProcessBuilder(
            name,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile,
            "about:blank")
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private static int port(Process process, Path profile) throws Exception {
    Path note = profile.resolve("DevToolsActivePort");
    for (int i = 0; i < 10 * PATIENCE_SECONDS && process.isAlive(); i++) {
      if (Files.exists(note) && Files.readAllLines(note).size() >= 2) {
        return Integer.parseInt(Files.readAllLines(note).get(0));
      }
      Thread.sleep(100);
    }
    throw new IOException("the browser did not start");
  }

  private void connect(int port) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    URI list = URI.create("http://127.0.0.1:" + port + "/json/list");
    String tabs =
        client
            .send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
            .body();
    String address = "";
    for (JsonNode tab : mapper.readTree(tabs)) {
      address =
          tab.path("type").asText().equals("page")
              ? tab.path("webSocketDebuggerUrl").asText()
              : address;
    }
    socket = client.newWebSocketBuilder().buildAsync(URI.create(address), new Ears()).get();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      ask(domain + ".enable", Map.of());
    }
    ask("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
  }

  private final class Ears implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean complete) {
      text.append(data);
      if (complete) {
        hear(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }

  private void hear(String text) {
    try {
      JsonNode message = mapper.readTree(text);
      if (message.has("id")) {
        answers.get(message.get("id").asInt()).complete(message);
      } else {
        events.add(message);
      }
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private JsonNode ask(String method, Map<String, ?> parameters) throws Exception {
    int id = ++last;
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    ObjectNode message = mapper.createObjectNode().put("id", id).put("method", method);
    message.set("params", mapper.valueToTree(parameters));
    socket.sendText(mapper.writeValueAsString(message), true).get();
    JsonNode result = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (result.has("error")) {
      throw new IllegalStateException(method + ": " + result);
    }
    return result.get("result");
  }

  /** Sets the size of the window in pixels, and whether the user likes it dark. */
  void look(int width, int height, boolean dark) throws Exception {
    ask(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    ask(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  /** Opens a page and waits until it is there with all that belongs to it. */
  void open(String address) throws Exception {
    ask("Page.navigate", Map.of("url", "about:blank"));
    events.clear();
    ask("Page.navigate", Map.of("url", address));
    for (int i = 0; i < 20 * PATIENCE_SECONDS && !heard("Page.loadEventFired"); i++) {
      Thread.sleep(50);
    }
    evaluate("document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 50)))");
  }

  private boolean heard(String method) {
    return events.stream().anyMatch(e -> e.path("method").asText().equals(method));
  }

  /** What the page and the browser complained of since it was opened. */
  List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    for (JsonNode event : events) {
      switch (event.path("method").asText()) {
        case "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded" ->
            complaints.add(event.path("params").toString());
        default -> {}
      }
    }
    return complaints;
  }

  /** Waits until there is a complaint with a word in it. */
  boolean complainsOf(String word) throws Exception {
    for (int i = 0; i < 10 * PATIENCE_SECONDS && !complaints().toString().contains(word); i++) {
      Thread.sleep(100);
    }
    return complaints().toString().contains(word);
  }

  /** Addresses that were asked for since the page was opened. */
  List<String> requests() {
    return events.stream()
        .filter(e -> e.path("method").asText().equals("Network.requestWillBeSent"))
        .map(e -> e.at("/params/request/url").asText())
        .toList();
  }

  /** The value of an expression, as text. */
  String evaluate(String expression) throws Exception {
    JsonNode result =
        ask(
            "Runtime.evaluate",
            Map.of(
                "expression",
                expression,
                "returnByValue",
                true,
                "awaitPromise",
                true,
                "userGesture",
                true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(result.get("exceptionDetails").toString());
    }
    return result.at("/result/value").asText();
  }

  /** Presses the tabulator key. */
  void tab() throws Exception {
    for (String type : List.of("keyDown", "keyUp")) {
      ask(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", "Tab", "code", "Tab", "windowsVirtualKeyCode", 9));
    }
  }

  /** Keeps what the window shows. */
  void screenshot(Path file) throws Exception {
    JsonNode shot = ask("Page.captureScreenshot", Map.of("format", "png"));
    Files.write(file, Base64.getDecoder().decode(shot.get("data").asText()));
  }

  @Override
  public void close() {
    socket.abort();
    // Its helpers write into the profile as long as they live, and a folder in use cannot be
    // deleted.
    List<ProcessHandle> helpers = process.descendants().toList();
    process.destroy();
    process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    helpers.forEach(ProcessHandle::destroyForcibly);
    helpers.forEach(h -> h.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join());
  }
}
