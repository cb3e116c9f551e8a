package org.rederive.cli;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over what is added, in hexadecimal. */
final class Digest {
  private final MessageDigest digest;

  Digest() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  Digest add(byte[] bytes) {
    digest.update(bytes);
    return this;
  }

  Digest add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The digest; after it everything begins anew. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
