package org.rederive.cli;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Versions of the tool and of what it runs on. */
final class Version implements CommandLine.IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "rederive " + tool() + " (Java " + System.getProperty("java.version") + ")"
    };
  }

  static String tool() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /**
   * SHA-256 over the code that runs, the names of the libraries and the version of Java, in
   * hexadecimal: what another build found is not reused.
   */
  static String build() {
    return Build.DIGEST;
  }

  /** All the code is read for it, once. */
  private static final class Build {
    static final String DIGEST = digest();
  }

  private static String digest() {
    try {
      Path code =
          Path.of(Version.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Digest digest = new Digest();
      try (Stream<Path> files = Files.walk(code)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          digest.add(Files.readAllBytes(file));
        }
      }
      return digest.add(libraries()).hex();
    } catch (IOException | URISyntaxException unknown) {
      throw new IllegalStateException("the code that runs cannot be read", unknown);
    }
  }

  private static String libraries() {
    return Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator))
        .map(path -> String.valueOf(Path.of(path).getFileName()))
        .sorted()
        .collect(Collectors.joining(" ", System.getProperty("java.version", "unknown") + " ", ""));
  }

  static Map<String, String> all() {
    Map<String, String> versions = new TreeMap<>();
    versions.put("rederive", tool());
    versions.put("java", System.getProperty("java.version", "unknown"));
    versions.put("os", System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""));
    return versions;
  }
}
