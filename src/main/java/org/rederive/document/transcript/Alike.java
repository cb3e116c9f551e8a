package org.rederive.document.transcript;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds what is added to what it is one of: in z − z_j the j counts numbers, and no components. */
final class Alike {
  private static final String LETTER = "(?<![A-Za-z\\\\_^])([A-Za-z]|\\\\[a-z]+)\\s*";
  private static final String BELOW = "\\1\\s*_\\s*\\{?\\s*([a-z])(?![A-Za-z])";
  private static final Pattern SUM = Pattern.compile(LETTER + "[-+]\\s*" + BELOW);

  private Alike() {}

  static Set<String> letters(String plain) {
    return SUM.matcher(plain).results().map(found -> found.group(2)).collect(Collectors.toSet());
  }
}
