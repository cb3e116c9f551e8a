package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rederive.formula.Declaration;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Sort;

/** Reads below a sum what it only names: momenta and places, as in Σ_k, or pairs, as in Σ_⟨ij⟩. */
final class NamedSum {
  private NamedSum() {}

  /**
   * What stands below the sign at hand, in one spelling; nothing is taken if it is something else.
   *
   * @param found takes the labels that the sum binds
   */
  static Optional<String> read(Parser parser, Set<Declaration> found) {
    TokenStream in = parser.in;
    int mark = in.mark();
    try {
      boolean braces = in.takeIf("{");
      boolean pairs = braces && in.takeIf("\\langle");
      boolean next = pairs && in.takeIf("\\langle");
      List<Declaration> labels = labels(parser, braces);
      List<Declaration> others = new ArrayList<>();
      if (pairs) {
        in.expect("\\rangle", "");
        if (next) {
          in.expect("\\rangle", "");
        }
        if (in.takeIf(",") || Names.startsName(in.peek())) {
          others.addAll(labels(parser, braces));
        }
      }
      boolean momenta = labels.stream().anyMatch(l -> l.sort() == Sort.MOMENTUM || isPlace(l));
      boolean two = labels.size() == 2;
      String names = names(labels);
      String pair = pairs ? "\\langle " + names + " \\rangle" : names;
      String shown = next ? "\\langle " + pair + " \\rangle" : pair;
      labels.addAll(others);
      if (!pairs && labels.size() == 1 && in.takeIf("\\neq")) {
        takeZero(in);
        shown += " \\neq 0";
      }
      if (braces) {
        in.expect("}", "");
      }
      boolean known =
          labels.stream().allMatch(NamedSum::canBeBound)
              && Set.copyOf(labels).size() == labels.size()
              && (pairs ? two && !momenta : momenta)
              && !in.next("^");
      if (known) {
        found.addAll(labels);
        return Optional.of(others.isEmpty() ? shown : shown + ", " + names(others));
      }
    } catch (ReadingException other) {
      // It is another thing.
    }
    in.reset(mark);
    return Optional.empty();
  }

  /** 0, or one in bold letters. */
  private static void takeZero(TokenStream in) {
    boolean bold = in.takeIf("\\mathbf") && in.takeIf("{");
    in.expect("0", "");
    if (bold) {
      in.expect("}", "");
    }
  }

  private static String names(List<Declaration> labels) {
    return labels.stream().map(Declaration::latex).collect(Collectors.joining(", "));
  }

  private static boolean canBeBound(Declaration label) {
    Sort sort = label.sort();
    boolean index = sort == Sort.BAND_INDEX || sort == Sort.SPATIAL_INDEX;
    return !label.isFixed() && (sort == Sort.MOMENTUM || index || isPlace(label));
  }

  /** Whether it is a vector as those of a lattice are; nobody sums over times or strengths. */
  private static boolean isPlace(Declaration label) {
    return label.sort() == Sort.COORDINATE && label.type().rank() == 1;
  }

  private static List<Declaration> labels(Parser parser, boolean braces) {
    List<Declaration> labels = new ArrayList<>();
    do {
      labels.add(parser.label("index"));
    } while (braces && (parser.in.takeIf(",") || Names.startsName(parser.in.peek())));
    return labels;
  }
}
