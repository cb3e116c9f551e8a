package org.rederive.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * SHA-256 of documents, in hexadecimal.
 *
 * @param own of each document by its id, with what it has of its paper
 * @param whole of each document together with all that it stands on, by its id
 */
public record DocumentDigests(Map<String, String> own, Map<String, String> whole) {
  public DocumentDigests {
    own = Map.copyOf(own);
    whole = Map.copyOf(whole);
  }

  /**
   * The digests of all documents of a reading.
   *
   * @param all each after those that it uses
   * @throws UncheckedIOException if a document is not there any more
   */
  public static DocumentDigests of(List<Derivation> all) {
    Map<String, String> own = new HashMap<>();
    Map<String, String> whole = new HashMap<>();
    for (Derivation derivation : all) {
      String digest = own(derivation);
      own.put(derivation.id(), digest);
      StringBuilder text = new StringBuilder(digest);
      derivation.uses().forEach(used -> text.append(' ').append(whole.get(used)));
      whole.put(derivation.id(), sha256(text.toString()));
    }
    return new DocumentDigests(own, whole);
  }

  /** Of a document of a paper it is that of its file and of what it has of the paper. */
  private static String own(Derivation derivation) {
    String file = sha256(bytes(Path.of(derivation.file())));
    return derivation
        .inherited()
        .map(inherited -> sha256(file + ' ' + sha256(inherited.text())))
        .orElse(file);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** SHA-256 of a text, in hexadecimal. */
  public static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-256 of bytes, in hexadecimal. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java platform has SHA-256", absent);
    }
  }
}
