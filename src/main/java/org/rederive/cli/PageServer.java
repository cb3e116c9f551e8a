package org.rederive.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves a folder of pages to the browser of this machine, and tells it when they are new. Nobody
 * else is answered: it listens on the loopback address, and to requests that name it as their host,
 * so that no page of another site can read it.
 */
final class PageServer implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "woff2", "font/woff2",
          "svg", "image/svg+xml");

  /** What is served besides the pages. */
  private static final String OWN = "/-/";

  private static final String EVENTS = OWN + "events";
  private static final int MOST_LISTENERS = 32;

  private final HttpServer server;
  private final ExecutorService threads;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private volatile Shown shown;

  /**
   * What is there to see.
   *
   * @param folder with the pages
   * @param state in a line: whether they are complete
   */
  record Shown(Path folder, String state) {}

  private PageServer(HttpServer server, Shown shown) {
    this.server = server;
    this.shown = shown;
    this.threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "pages");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Begins to serve.
   *
   * @param port 0 for any that is free
   * @throws IOException if the port is taken
   */
  static PageServer start(int port, Shown shown) throws IOException {
    InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    HttpServer http = HttpServer.create(new InetSocketAddress(here, port), 0);
    PageServer pages = new PageServer(http, shown);
    http.createContext("/", pages::answer);
    http.setExecutor(pages.threads);
    http.start();
    return pages;
  }

  String address() {
    return "http://127.0.0.1:" + port() + "/";
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** There is something else to see; browsers load it. */
  void show(Shown next) {
    boolean pages = !next.folder().equals(shown.folder());
    shown = next;
    String event =
        pages ? "event: pages\ndata: new\n\n" : "event: state\ndata: " + next.state() + "\n\n";
    listeners.forEach(listener -> listener.tell(event));
  }

  @Override
  public void close() {
    listeners.forEach(Listener::close);
    server.stop(0);
    threads.shutdownNow();
  }

  // ---- one request

  private void answer(HttpExchange exchange) throws IOException {
    try {
      if (!isForUs(exchange)) {
        send(exchange, 403, "text/plain", bytes("only for this machine\n"));
      } else if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
        send(exchange, 405, "text/plain", bytes("only GET\n"));
      } else if (exchange.getRequestURI().getPath().equals(EVENTS)) {
        listen(exchange);
      } else {
        file(exchange, exchange.getRequestURI().getPath());
      }
    } finally {
      exchange.close();
    }
  }

  /** A name that resolves to this machine is not enough: somebody else may have given it. */
  private boolean isForUs(HttpExchange exchange) {
    String host = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Host"), "");
    return List.of("127.0.0.1:" + port(), "localhost:" + port()).contains(host);
  }

  private void file(HttpExchange exchange, String path) throws IOException {
    Shown now = shown;
    String name = path.endsWith("/") ? path + "index.html" : path;
    Optional<byte[]> content = path.startsWith(OWN) ? resource(path) : page(now, name);
    if (content.isEmpty()) {
      send(exchange, 404, "text/plain", bytes("there is no such page\n"));
      return;
    }
    String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
    send(exchange, 200, type, content.get());
  }

  private static Optional<byte[]> resource(String path) throws IOException {
    String name = path.substring(OWN.length());
    if (!List.of("watch.js", "watch.css").contains(name)) {
      return Optional.empty();
    }
    try (InputStream in = PageServer.class.getResourceAsStream(name)) {
      return Optional.of(Objects.requireNonNull(in, name).readAllBytes());
    }
  }

  private static Optional<byte[]> page(Shown now, String name) throws IOException {
    Optional<Path> file = inside(now.folder(), name);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    byte[] content = Files.readAllBytes(file.get());
    return Optional.of(
        name.endsWith(".html") ? bytes(marked(text(content), now.state())) : content);
  }

  /** A file of the folder itself, whatever the name says. */
  private static Optional<Path> inside(Path folder, String name) throws IOException {
    try {
      if (name.contains("..")) {
        return Optional.empty();
      }
      Path root = folder.toRealPath();
      Path file = root.resolve(name.replaceFirst("^/+", "")).normalize();
      boolean there = file.startsWith(root) && Files.isRegularFile(file);
      return there && file.toRealPath().startsWith(root) ? Optional.of(file) : Optional.empty();
    } catch (InvalidPathException nonsense) {
      return Optional.empty();
    }
  }

  /** A page that says whether it is complete, and may listen for the next one. */
  private static String marked(String page, String state) {
    return page.replaceFirst("default-src 'none'", "default-src 'none'; connect-src 'self'")
        .replaceFirst(
            "</head>",
            "<link rel=\"stylesheet\" href=\"/-/watch.css\">"
                + "<script src=\"/-/watch.js\" defer></script></head>")
        .replace("<body>", "<body><p id=\"watch\" role=\"status\">" + escaped(state) + "</p>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("$", "").replace("\\", "");
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, int code, String type, byte[] content)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(code, head ? -1 : content.length);
    if (!head) {
      exchange.getResponseBody().write(content);
    }
  }

  // ---- browsers that wait for the next page

  private void listen(HttpExchange exchange) throws IOException {
    if (listeners.size() >= MOST_LISTENERS) {
      send(exchange, 503, "text/plain", bytes("too many pages are open\n"));
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(200, 0);
    Listener listener = new Listener(exchange.getResponseBody());
    listeners.add(listener);
    try {
      listener.tell("event: state\ndata: " + shown.state() + "\n\n");
      listener.stay();
    } finally {
      listeners.remove(listener);
    }
  }

  /** A browser that waits. */
  private static final class Listener {
    private static final long BEAT_MILLIS = 15_000;

    private final OutputStream out;
    private boolean open = true;

    Listener(OutputStream out) {
      this.out = out;
    }

    synchronized void tell(String event) {
      try {
        out.write(bytes(event));
        out.flush();
      } catch (IOException left) {
        close();
      }
    }

    synchronized void close() {
      open = false;
      notifyAll();
    }

    /** Returns when the browser has left, which is seen when something is said to it. */
    synchronized void stay() {
      while (open) {
        try {
          wait(BEAT_MILLIS);
          if (open) {
            tell(": still here\n\n");
          }
        } catch (InterruptedException over) {
          Thread.currentThread().interrupt();
          open = false;
        }
      }
    }
  }
}
