package org.rederive.report.html;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rederive.result.DocumentResult;

/** The order in which equations are printed: 2, 13, 25, then those of appendices, S8, S11. */
final class PaperOrder implements Comparator<DocumentResult> {
  private static final Pattern PART = Pattern.compile("([0-9]+)|([^0-9]+)");

  @Override
  public int compare(DocumentResult a, DocumentResult b) {
    int papers = a.paper().compareTo(b.paper());
    if (papers != 0) {
      return papers;
    }
    int equations = compare(parts(a.equation()), parts(b.equation()));
    return equations != 0 ? equations : a.id().compareTo(b.id());
  }

  private static List<String> parts(String equation) {
    List<String> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(equation);
    while (matcher.find()) {
      parts.add(matcher.group());
    }
    return parts;
  }

  private static int compare(List<String> a, List<String> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int order = compare(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return a.size() - b.size();
  }

  private static int compare(String a, String b) {
    boolean number = Character.isDigit(a.charAt(0));
    if (number != Character.isDigit(b.charAt(0))) {
      return number ? -1 : 1;
    }
    return number ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareTo(b);
  }
}
