package org.rederive.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A standalone cluster of Spark on loopback: one master and workers, each a process. */
final class Cluster implements AutoCloseable {
  private static final String HOST = "127.0.0.1";

  private final Path home;
  private final int port;
  private final Process master;
  private final List<Process> workers = new ArrayList<>();

  Cluster(Path folder, int size) throws IOException, InterruptedException {
    home = Files.createDirectories(folder.resolve("spark"));
    Files.createDirectories(home.resolve("jars"));
    port = freePort();
    master = started("org.apache.spark.deploy.master.Master", "--port", "" + port);
    while (!answers() && master.isAlive()) {
      Thread.sleep(100);
    }
    for (int i = 0; i < size; i++) {
      String work = home.resolve("work-" + i).toString();
      workers.add(
          started(
              "org.apache.spark.deploy.worker.Worker",
              List.of("--cores", "1", "--memory", "600m", "-d", work, address())));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      return any.getLocalPort();
    }
  }

  private boolean answers() {
    try (Socket trial = new Socket(HOST, port)) {
      return trial.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  private String address() {
    return "spark://" + HOST + ":" + port;
  }

  /** What a driver has to be told. */
  Map<String, String> settings() {
    return Map.of(
        "spark.master",
        address(),
        "spark.ui.enabled",
        "false",
        "spark.driver.host",
        HOST,
        "spark.driver.bindAddress",
        HOST,
        "spark.executor.memory",
        "500m",
        "spark.executor.cores",
        "1",
        "spark.executor.extraClassPath",
        System.getProperty("java.class.path"),
        "spark.executor.extraJavaOptions",
        String.join(" ", opens()));
  }

  /** Kills a worker and what it has started, as a machine that is switched off. */
  void kills(int worker) {
    Process process = workers.get(worker);
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  @Override
  public void close() {
    for (int i = 0; i < workers.size(); i++) {
      kills(i);
    }
    master.destroyForcibly();
  }

  private Process started(String main, String... more) throws IOException {
    return started(main, List.of(more));
  }

  private Process started(String main, List<String> more) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(opens());
    words.addAll(List.of("-Xmx256m", "-cp", System.getProperty("java.class.path"), main));
    words.addAll(List.of("--host", HOST, "--webui-port", "0"));
    words.addAll(more);
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", HOST);
    builder.redirectErrorStream(true);
    builder.redirectOutput(home.resolve(workers.size() + "-" + main + ".log").toFile());
    return builder.start();
  }

  /** What Spark needs to look into, as this process was told. */
  private static List<String> opens() {
    return java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .flatMap(argument -> Stream.of(argument.split(" ")))
        .filter(argument -> argument.startsWith("--add-opens"))
        .toList();
  }
}
