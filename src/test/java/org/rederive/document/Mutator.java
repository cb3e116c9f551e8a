package org.rederive.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * Spoils texts: bytes, tokens and lines are dropped, doubled, exchanged, nested or replaced by what
 * readers of such documents are known to stumble over. The same seed spoils the same text alike.
 */
final class Mutator {
  private static final Pattern TOKENS =
      Pattern.compile("\\\\[A-Za-z]+|[A-Za-z]+|[0-9]+|[ \\t]+|\\R|.", Pattern.DOTALL);

  /** What is put in: words of the language out of place, and what is no part of it. */
  private static final List<String> STRANGE =
      List.of(
          "\\langle",
          "\\rangle",
          "|",
          "\\frac",
          "\\frac{",
          "}",
          "{",
          "(",
          ")",
          "[",
          "]",
          "\\{",
          "\\}",
          "^",
          "_",
          "^{",
          "_{",
          "'",
          "''",
          "\\dagger",
          "^\\dagger",
          "^{*}",
          "^2",
          "\\sum",
          "\\sum_{",
          "\\int",
          "\\int_k",
          "\\partial",
          "\\partial_",
          "\\nabla",
          "\\nabla_k",
          "\\cdot",
          "\\times",
          "=",
          "= =",
          ",",
          ".",
          "\\left.",
          "\\right|",
          "|_{\\lambda=0}",
          "\\exp",
          "e^{",
          "\\mathrm{Re}",
          "\\mathrm{Tr}",
          "\\text{Im}",
          "\\hat",
          "\\hat{",
          "\\mathcal{",
          "\\neq",
          "\\ne",
          "\\begin{align}",
          "\\\\",
          "&",
          "\\operatorname{tr}",
          "\\",
          "0",
          "1",
          "-1",
          "00",
          "3.5",
          "99999999999999999999",
          "123456789012345",
          "\\varepsilon_{ijk}",
          "\\delta_{ij}",
          "\\delta(k-k')",
          "i",
          "\\mathrm{i}",
          "r_c",
          "\\lambda",
          "(0)",
          "(k)",
          "(k, t)",
          "---",
          "---\n",
          "\n---\n",
          "|---|---|---|",
          "| | | |",
          "|",
          "||",
          "`",
          "```",
          "```math",
          "~~~",
          "$`",
          "`$",
          "$`a`$",
          "<!--",
          "-->",
          "<!-- rederive:",
          "<!-- rederive: claim x -->",
          "<!-- rederive: define -->",
          "<!-- rederive: assume sharp-packet -->",
          "<!-- rederive: step s by=uses(eq04) -->",
          "expect=refuted",
          "by=",
          "by=algebra",
          "()",
          "## Symbols",
          "# ",
          "#",
          ">",
          "- ",
          "* ",
          "1. ",
          "\t",
          "    ",
          "uses: [eq04]",
          "uses:",
          "id:",
          "id: eq04",
          "setting: band",
          "setting: packet",
          "setting: operators",
          "setting: family",
          "title: [",
          "&a",
          "*a",
          "!!int",
          "? ",
          ": ",
          "{ paper: p }",
          "\"",
          "'",
          "%",
          "@",
          "\u0000",
          "\u0007",
          "\u001b[31m",
          "\u00a0",
          "\u200b",
          "\u202e",
          "\ufeff",
          "\ud83d\ude00",
          "\ud83d",
          "\u0301",
          "\r",
          "\r\n",
          "\u2028",
          "\u0085",
          "ε",
          "−",
          "ſ",
          "İ",
          "defined",
          "defined by eq04",
          "derivative along $`k`$",
          "band",
          "crystal momentum",
          "spatial index",
          "symmetric matrix",
          "position operator",
          "Levi-Civita symbol");

  private final SplittableRandom random;

  Mutator(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /**
   * A spoiled text.
   *
   * @param other where pieces may be taken from
   */
  String spoiled(String text, String other) {
    String result = text;
    for (int times = 1 + random.nextInt(random.nextInt(8) + 1); times > 0; times--) {
      result =
          switch (random.nextInt(5)) {
            case 0 -> bytes(result);
            case 1 -> lines(result, other);
            default -> tokens(result, other);
          };
    }
    return result;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  // ---- bytes

  private String bytes(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length == 0) {
      return oneOf(STRANGE);
    }
    int at = random.nextInt(bytes.length);
    int end = Math.min(bytes.length, at + 1 + random.nextInt(40));
    byte[] range = Arrays.copyOfRange(bytes, at, end);
    return switch (random.nextInt(5)) {
      case 0 -> {
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        yield text(bytes);
      }
      case 1 -> {
        bytes[at] = (byte) random.nextInt(256);
        yield text(bytes);
      }
      case 2 -> text(bytes, at, range, range);
      case 3 -> text(Arrays.copyOf(bytes, at));
      default -> text(bytes, at, new byte[0], range);
    };
  }

  /** The bytes with a range from {@code at} on left out and others put there. */
  private static String text(byte[] bytes, int at, byte[] inserted, byte[] dropped) {
    ByteBuffer out = ByteBuffer.allocate(bytes.length + 2 * inserted.length);
    out.put(bytes, 0, at);
    out.put(inserted).put(inserted);
    out.put(bytes, at + dropped.length, bytes.length - at - dropped.length);
    return text(Arrays.copyOf(out.array(), out.position()));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  // ---- tokens

  private String tokens(String text, String other) {
    List<String> tokens = cut(text);
    if (tokens.isEmpty()) {
      return oneOf(STRANGE);
    }
    int at = random.nextInt(tokens.size());
    int to = random.nextInt(tokens.size());
    switch (random.nextInt(8)) {
      case 0 -> tokens.remove(at);
      case 1 -> tokens.add(at, tokens.get(to));
      case 2 -> tokens.set(at, tokens.set(to, tokens.get(at)));
      case 3 -> tokens.set(at, oneOf(STRANGE));
      case 4 -> tokens.add(at, oneOf(STRANGE));
      case 5 -> tokens.set(at, foreign(other));
      case 6 -> tokens.add(at, tokens.get(at).repeat(1 + random.nextInt(300)));
      default -> nest(tokens, Math.min(at, to), Math.min(Math.max(at, to), at + 30));
    }
    return String.join("", tokens);
  }

  private static List<String> cut(String text) {
    return new ArrayList<>(TOKENS.matcher(text).results().map(r -> r.group()).toList());
  }

  private String foreign(String other) {
    List<String> tokens = cut(other);
    return tokens.isEmpty() ? "" : oneOf(tokens);
  }

  private void nest(List<String> tokens, int from, int to) {
    int depth = 1 + random.nextInt(random.nextInt(4) == 0 ? 300 : 4);
    String open =
        oneOf(List.of("(", "{", "[", "\\langle ", "|", "\\frac{", "\\hat{", "a_{", "\\exp("));
    String close = oneOf(List.of(")", "}", "]", "\\rangle ", "|", "}{2}", "}_{k}", "^2"));
    tokens.add(to < from ? from : to, close.repeat(depth));
    tokens.add(from, open.repeat(depth));
  }

  // ---- lines

  private String lines(String text, String other) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    List<String> others = List.of(other.split("\n", -1));
    int at = random.nextInt(lines.size());
    int to = random.nextInt(lines.size());
    switch (random.nextInt(5)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, lines.get(to));
      case 2 -> lines.set(at, lines.set(to, lines.get(at)));
      case 3 -> lines.add(at, oneOf(others));
      default -> lines.subList(Math.min(at, to), Math.min(Math.max(at, to), at + 5)).clear();
    }
    return String.join("\n", lines);
  }
}
