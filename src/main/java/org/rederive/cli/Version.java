package org.rederive.cli;

import java.util.Map;
import java.util.TreeMap;
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

  static Map<String, String> all() {
    Map<String, String> versions = new TreeMap<>();
    versions.put("rederive", tool());
    versions.put("java", System.getProperty("java.version", "unknown"));
    versions.put("os", System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""));
    return versions;
  }
}
