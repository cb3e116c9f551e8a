package org.rederive.document.transcript;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.rederive.formula.SymbolName;

/** Names with one letter, which differ in what stands below them. */
final class NameGroups {
  private final Letters letters;
  private final NameReader reader;
  private final Set<SymbolName> names;
  private final Map<String, String> labels;
  private final Set<String> operators;
  private final Set<String> fixed;
  private final Functions functions;
  private final Orders orders;
  private final Map<SymbolName, String> defined;
  private final Map<String, Group> groups = new LinkedHashMap<>();

  /** Functions of operators. */
  private final Set<String> ofOperators = new HashSet<>();

  /**
   * @param fixed letters that are no symbols
   * @param functions names that the paper writes as functions
   * @param orders letters that have their order above them
   * @param defined names that a formula of the paper defines, and in which document
   */
  NameGroups(
      Letters letters,
      Set<String> fixed,
      Functions functions,
      Orders orders,
      Map<SymbolName, String> defined) {
    this.letters = letters;
    this.reader = letters.reader();
    this.names = letters.names();
    this.labels = letters.labels();
    this.operators = letters.operators();
    this.fixed = fixed;
    this.functions = functions;
    this.orders = orders;
    this.defined = defined;
  }

  void gather() {
    withoutHalfIndexed();
    names.forEach(this::group);
  }

  /** In the order in which they are written. */
  List<Group> all() {
    return List.copyOf(groups.values());
  }

  boolean isOfOperators(Group group) {
    return ofOperators.contains(group.base + "^" + group.label);
  }

  /** Names with one letter. */
  static final class Group {
    final String base;
    final String label;
    final String document;
    final Map<String, SymbolName> shapes = new LinkedHashMap<>();

    Group(String base, String label, String document) {
      this.base = base;
      this.label = label;
      this.document = document;
    }
  }

  /**
   * Beside E_{0b} with an index b, the e of E_{0e} is one, too, and has a value elsewhere; so has
   * the h of R_{dh} beside its index d.
   */
  private void withoutHalfIndexed() {
    names.removeIf(
        name ->
            name.subscripts().stream().anyMatch(letters::isSpatial)
                && name.subscripts().stream()
                    .anyMatch(
                        s -> s.matches("[a-z]") && !letters.isLabel(s) && !letters.isSpatial(s)));
    Set<String> indexed = new LinkedHashSet<>();
    for (SymbolName name : names) {
      for (int i = 0; i < name.subscripts().size(); i++) {
        if (letters.isSpatial(name.subscripts().get(i))) {
          indexed.add(place(name, i));
        }
      }
    }
    names.removeIf(
        name ->
            IntStream.range(0, name.subscripts().size())
                .anyMatch(
                    i ->
                        indexed.contains(place(name, i))
                            && name.subscripts().get(i).matches("[a-fijl]")
                            && !letters.isLabel(name.subscripts().get(i))));
  }

  private static String place(SymbolName name, int subscript) {
    return name.base() + "^" + name.label() + "_" + subscript + " of " + name.subscripts().size();
  }

  private void group(SymbolName name) {
    if (Letters.DERIVATIVES.contains(name.base())
        || letters.isLabel(name.latex())
        || fixed.contains(name.base()) && !isIndexed(name)
        || isComponent(name)) {
      return;
    }
    String label =
        orders.isOrder(name)
            ? name.label()
            : Letters.COUNTING.equals(labels.get(Letters.label(name))) ? "" : Letters.label(name);
    boolean arguments =
        defined.containsKey(name.withLabel(label))
            || name.arguments().stream().allMatch(a -> Letters.isAny(a) || letters.isLabel(a));
    boolean ofOperator = !arguments && name.arguments().stream().anyMatch(this::isOperator);
    if (!arguments && !ofOperator && functions.contains(name)) {
      return;
    }
    if (ofOperator) {
      ofOperators.add(name.base() + "^" + label);
    }
    SymbolName own =
        new SymbolName(
            name.base(), name.subscripts(), label, arguments ? name.arguments() : List.of());
    if (letters.isLabel(own.latex())) {
      return;
    }
    long spatial = own.subscripts().stream().filter(letters::isSpatial).count();
    String document = definedBy(own);
    String key = own.base() + "^" + label + "#" + spatial + document;
    Group group = groups.computeIfAbsent(key, k -> new Group(own.base(), label, document));
    group.shapes.putIfAbsent(letters.shape(own), own);
  }

  private boolean isOperator(String argument) {
    return reader.name(argument).filter(name -> operators.contains(name.base())).isPresent();
  }

  /** π_l is a letter like others; d_x and i_n may be anything. */
  private static boolean isIndexed(SymbolName name) {
    return name.base().equals("\\pi") && !name.subscripts().isEmpty();
  }

  /** The document that defines a name, or one with other letters for its labels. */
  private String definedBy(SymbolName name) {
    return defined.entrySet().stream()
        .filter(e -> e.getKey().base().equals(name.base()))
        .filter(e -> e.getKey().label().equals(name.label()))
        .filter(e -> letters.shape(e.getKey()).equals(letters.shape(name)))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  /** A component of a momentum that is declared in bold or plain, as k_x. */
  private boolean isComponent(SymbolName name) {
    boolean spatial =
        !name.subscripts().isEmpty() && name.subscripts().stream().allMatch(letters::isSpatial);
    return spatial
        && labels.entrySet().stream()
            .anyMatch(
                e ->
                    e.getValue().endsWith("momentum")
                        && Bold.bare(e.getKey()).equals(Bold.bare(name.base())));
  }

  /**
   * L beside L_x is all of its components: two rows could not be told apart. What a formula defines
   * without them is another thing, as the length of the vector.
   */
  boolean isVectorElsewhere(SymbolName name) {
    return name.subscripts().isEmpty()
        && name.arguments().isEmpty()
        && definedBy(name).isEmpty()
        && groups.values().stream()
            .filter(g -> g.base.equals(name.base()) && g.label.equals(Letters.label(name)))
            .flatMap(g -> g.shapes.values().stream())
            .anyMatch(n -> n.subscripts().size() == 1 && letters.isSpatial(n.subscripts().get(0)));
  }

  /** The bold letter of which x_i is a component. */
  Optional<Group> wholeOf(SymbolName name) {
    boolean component =
        name.subscripts().size() == 1
            && letters.isSpatial(name.subscripts().get(0))
            && name.arguments().isEmpty();
    return component
        ? groups.values().stream()
            .filter(g -> Bold.isBold(g.base) && Bold.bare(g.base).equals(name.base()))
            .filter(g -> g.label.equals(Letters.label(name)))
            .filter(g -> g.document.isEmpty() || definedBy(name).isEmpty())
            .filter(g -> g.shapes.values().stream().allMatch(n -> n.subscripts().isEmpty()))
            .findFirst()
        : Optional.empty();
  }

  /** What is exchanged by its components is a vector of operators as a whole, too. */
  void shareOperators() {
    groups.values().stream()
        .filter(group -> operators.contains(group.base))
        .flatMap(group -> group.shapes.values().stream())
        .flatMap(name -> wholeOf(name).stream())
        .map(whole -> whole.base)
        .toList()
        .forEach(operators::add);
  }
}
