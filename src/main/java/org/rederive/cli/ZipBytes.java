package org.rederive.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes zips whose bytes depend on nothing but names and contents. */
final class ZipBytes {
  /** The first one that a zip can say. */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

  private ZipBytes() {}

  static void write(SortedMap<String, byte[]> files, Path zip) throws IOException {
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream archive = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        archive.putNextEntry(entry(file.getKey(), file.getValue()));
        archive.write(file.getValue());
        archive.closeEntry();
      }
    }
  }

  private static ZipEntry entry(String name, byte[] bytes) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(ALWAYS);
    if (name.endsWith(".jar")) {
      // Packed already.
      CRC32 sum = new CRC32();
      sum.update(bytes);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(bytes.length);
      entry.setCrc(sum.getValue());
    }
    return entry;
  }
}
