package org.rederive.document.transcript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rederive.formula.Formula;
import org.rederive.formula.NamedFunction;
import org.rederive.formula.NestedLabel;
import org.rederive.formula.SymbolName;
import org.rederive.formula.read.FormulaReader;

/** Finds what the symbols of a paper may be, from their letters and from where they are written. */
final class Guesses {
  private static final Pattern BOLD =
      Pattern.compile("\\\\(?:mathbf|vec|boldsymbol|bm)\\s*\\{\\s*(.*?)\\s*\\}");

  /** A vector with an accent: a velocity, an operator; a bold capital with a hat may be either. */
  private static final Pattern DRESSED =
      Pattern.compile(
          "\\\\(?:d{1,2}ot|tilde|bar)\\{\\\\(?:mathbf|vec|boldsymbol)\\{.*\\}\\}"
              + "|\\\\hat\\{\\\\(?:vec\\{.*|(?:mathbf|boldsymbol)\\{[a-z])\\}\\}");

  private static final Pattern NO_LABEL =
      Pattern.compile(
          "\\d*|\\\\dagger|\\*|-\\d|T|\\\\top|\\\\intercal|\\\\math(?:sf|rm)\\{T\\}|\\\\prime|-[^,]+|(?![-+]$)[^A-Za-z()\\\\,]*");

  /** What tells symbols apart from above, and is no power. */
  private static final Pattern MARK =
      Pattern.compile("\\(?[A-Z]+\\)?|\\\\(?:mathrm|text|mathcal|mathsf)\\{.*");

  private static final Pattern MEASURE =
      Pattern.compile(
          "\\\\int\\s*_\\{?\\s*(\\\\mathbf\\{[kqp]\\}|[kqp])(?![A-Za-z])"
              + "|\\\\int[^=]*?(?:d|\\\\mathrm\\{d\\})(?:\\^\\{?[123dD]\\}?)?\\s*\\{?(\\\\mathbf\\{[kqp]\\}|[kqp]'?)(?![A-Za-z])");
  private static final Pattern TIGHT = Pattern.compile("\\s*([_^{}])\\s*");
  private static final Pattern ARGUMENT =
      Pattern.compile(
          "(\\\\?[A-Za-z]+'*|\\\\(?:bar|tilde)\\{\\\\?[A-Za-z]+\\})(?:_(?:\\w|\\{\\s*\\w+\\s*\\}))?");
  private static final Pattern UNLIKE = Pattern.compile("\\\\neq?(?![A-Za-z])");
  private static final Pattern SUM =
      Pattern.compile("\\\\sum\\s*(?:\\\\limits)?\\s*_\\s*(?:\\{([^{}=]*)(?:=[^{}=,]*)?\\}|(\\w))");

  /** Vectors of a lattice, as in Σ_{𝐑_n}. */
  private static final Pattern BOLD_SUM =
      Pattern.compile(
          "\\\\sum\\s*_\\s*\\{\\s*(\\\\(?:mathbf|vec|boldsymbol)\\s*\\{\\s*[A-Za-z]\\s*\\}(?:\\s*_\\s*(?:\\{[^{}]*\\}|\\S))?)");

  /** Neighbours, as in Σ_{⟨ij⟩}. */
  private static final Pattern PAIR =
      Pattern.compile(
          "\\\\sum\\s*_\\s*\\{\\s*\\\\langle\\s*([a-z])\\s*,?\\s*([a-z])\\s*\\\\rangle\\s*\\}");

  /** A sum that says where it ends, but for the three components. */
  private static final Pattern UP_TO =
      Pattern.compile(
          "\\\\sum\\s*(?:\\\\limits)?\\s*_\\s*\\{\\s*([^{}=,\\s]+)\\s*=[^{}=,]*\\}\\s*\\^(?!\\s*\\{?\\s*3)");

  private static final Pattern COMPONENT =
      Pattern.compile(
          "\\(([^()]*(?:\\([^()]*\\)[^()]*)*)\\)\\s*[\\^_]\\{?\\s*([a-fijl]|\\\\[a-z]+)");
  private static final Set<String> DERIVATIVES = Set.of("\\partial", "\\nabla");

  /** In the table, of what no kind of the language is. */
  private static final String NONE = "none";

  private static final String BAND = "band index";

  /** Of what is summed over and stands in formulas as a number, too. */
  private static final String COUNTING = "counting index";

  private static final String OF_AVERAGES = "state of averages";

  /** Kinds of what things are functions of. */
  static final Set<String> VARIABLES =
      Set.of("crystal momentum", "time", "strength", "centre", "parameter");

  /** Kinds that are the same whatever they are written as functions of. */
  private static final Set<String> CONSTANTS =
      Set.of(
          "number",
          "real number",
          "complex vector",
          "real vector",
          "symmetric matrix",
          "arbitrary operator",
          "vector of operators",
          "arbitrary state");

  private static final Set<String> MOMENTA = Set.of("k", "q");

  private static final Set<String> POSITIONS = Set.of("r", "x", "R");

  /** Vectors that things are differentiated along by their components. */
  private static final Set<String> VECTOR_VARIABLES = Set.of("k", "q", "r", "R", "x");

  private static final Pattern WAVE_NUMBER = Pattern.compile("[kK]'*(?:_.*)?");
  private static final Pattern MOMENTUM_VECTOR = Pattern.compile("[qpQ]'*");
  private static final Set<String> FUNCTIONS =
      Arrays.stream(NamedFunction.values())
          .flatMap(function -> function.spellings().stream())
          .collect(Collectors.toSet());
  private static final Set<String> EULER = Set.of("e", "\\mathrm{e}");

  /** Letters that are no symbols where nobody says so: i, π and the d of differentials. */
  static final Set<String> FIXED = Set.of("i", "\\pi", "d", "\\mathrm{d}");

  private final NameReader reader;
  private final Map<SymbolName, String> defined;
  private final Set<String> noLabels;
  private final Set<String> differing;
  private final Map<String, String> known;
  private final Set<SymbolName> names = new LinkedHashSet<>();
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final Set<String> states = new LinkedHashSet<>();
  private final Set<String> operators = new LinkedHashSet<>();

  /** Letters that stand with †, which nobody writes at a number. */
  private final Set<String> adjoints = new HashSet<>();

  /** Letters that stand before an operator and with an inverse behind it. */
  private final Set<String> conjugating = new HashSet<>();

  /** Functions of operators. */
  private final Set<String> ofOperators = new HashSet<>();

  private final Set<String> sums = new LinkedHashSet<>();

  /** Letters that must be indices of components. */
  private final Set<String> components = new HashSet<>();

  private final Map<String, SymbolName> kets = new LinkedHashMap<>();
  private final Set<String> partners = new HashSet<>();
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Functions functions;
  private final PowerLetters powers;
  private final Orders orders;
  private final Set<String> vectors = new LinkedHashSet<>();
  private final Set<String> values = new LinkedHashSet<>();
  private boolean openGradient;
  private final Set<String> scalars = new HashSet<>();

  /** What has the letter of a whole that it is a part of. */
  private final Set<String> parts = new HashSet<>();

  private final Set<SymbolName> sets = new LinkedHashSet<>();
  private final Set<String> fixed = new HashSet<>();
  private Averages averages;
  private final Set<String> changing = new LinkedHashSet<>();

  /**
   * @param defined names that a formula of the paper defines, and in which document
   * @param noLabels what was taken for an index and has a value
   * @param functions names that the paper writes as functions
   * @param powers letters that have exponents
   * @param orders letters that have their order above them
   * @param differing letters that stand with arguments and without, which may be one thing or two
   * @param known indices of the paper of which this is one display
   */
  private Guesses(
      NameReader reader,
      Map<SymbolName, String> defined,
      Set<String> noLabels,
      Functions functions,
      PowerLetters powers,
      Orders orders,
      Set<String> differing,
      Map<String, String> known) {
    this.known = known;
    this.functions = functions;
    this.powers = powers;
    this.orders = orders;
    this.differing = differing;
    this.noLabels = noLabels;
    this.reader = reader;
    this.defined = new LinkedHashMap<>(defined);
    this.averages = Averages.of(List.of(), reader);
  }

  /**
   * Spellings of a symbol and what it may be.
   *
   * @param meaning a sentence about it; empty if there is none
   * @param seen whether its kind follows from where it stands, whatever its letter
   */
  record Row(List<String> spellings, String kind, String meaning, boolean seen) {
    Row {
      spellings = List.copyOf(spellings);
    }

    Row(List<String> spellings, String kind) {
      this(spellings, kind, "", false);
    }

    boolean isOfAverages() {
      return kind.equals(OF_AVERAGES);
    }
  }

  /** Names with one letter. */
  private static final class Group {
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

  static List<Row> of(
      List<String> written,
      NameReader reader,
      Map<SymbolName, String> defined,
      Set<String> noLabels,
      Functions functions,
      PowerLetters powers,
      Orders orders,
      Set<String> differing,
      Map<String, String> known) {
    List<String> formulas =
        written.stream().flatMap(f -> FormulaReader.withEachSign(f).stream()).toList();
    Guesses guesses =
        new Guesses(reader, defined, noLabels, functions, powers, orders, differing, known);
    List<String> plain = formulas.stream().map(reader::plain).toList();
    formulas.forEach(guesses::valued);
    formulas.forEach(guesses::collect);
    guesses.operators.addAll(OperatorPlaces.of(plain, reader));
    guesses.conjugating.addAll(OperatorPlaces.conjugating(plain, reader));
    guesses.operators.addAll(guesses.conjugating);
    guesses.operators.removeAll(FIXED);
    guesses.fixed.addAll(FIXED);
    if (plain.stream().noneMatch(Differentials::isIn)) {
      guesses.fixed.remove("d");
    }
    guesses.scalars.addAll(Lengths.of(plain));
    guesses.scalars.addAll(WaveNumbers.of(plain));
    guesses.changing.addAll(Differentiated.of(plain, reader));
    guesses.parts.addAll(Decomposed.parts(plain, reader));
    guesses.withoutFactors(formulas);
    guesses.lower();
    guesses.atZero();
    guesses.labels();
    guesses.countNumbers(plain);
    plain.forEach(guesses::summed);
    guesses.withoutNumbered();
    BandSets sets = BandSets.of(plain, reader);
    guesses.runOver(sets);
    Kets kets = Kets.of(plain, reader);
    guesses.knownBy(kets);
    guesses.countedBy(kets);
    guesses.kets(kets);
    guesses.partners.addAll(kets.partners());
    guesses.averages = Averages.of(plain, reader);
    plain.forEach(guesses::integrated);
    plain.forEach(guesses::differentiated);
    plain.forEach(guesses::measured);
    formulas.forEach(guesses::components);
    guesses.openGradient(formulas);
    guesses.momentum();
    guesses.labels.keySet().removeAll(guesses.values);
    guesses.withoutHalfIndexed();
    guesses.sets.addAll(sets.overBands(guesses.labels));
    guesses.names.forEach(guesses::group);
    return guesses.rows();
  }

  // ---- what is written

  /** Letters for which a sum puts numbers stand for nothing else. */
  private void valued(String formula) {
    this.values.addAll(reader.mentions(formula).values());
  }

  private void collect(String formula) {
    List<SymbolName> all = reader.in(formula);
    Map<String, Long> within = within(all);
    for (SymbolName written : all) {
      if (FUNCTIONS.contains(written.base()) || written.isKet() || isExponential(written)) {
        continue;
      }
      boolean power = powers.isPower(written);
      SymbolName name = power ? written.withLabel("") : written;
      if (power) {
        names.add(SymbolName.of(written.label()));
      }
      boolean alone = within.merge(name.latex(), -1L, Long::sum) < 0;
      if (alone) {
        names.add(name);
      }
      boolean adjoint = name.label().contains("\\dagger");
      if (adjoint || name.base().contains("\\hat{")) {
        operators.add(name.base());
      }
      if (adjoint) {
        adjoints.add(name.base());
      }
    }
  }

  /** How often a name stands below or above others, or in their brackets. */
  private Map<String, Long> within(List<SymbolName> all) {
    Map<String, Long> within = new HashMap<>();
    for (SymbolName name : all) {
      if (!name.isKet()) {
        name.subscripts().forEach(s -> within.merge(s, 1L, Long::sum));
        name.arguments().stream()
            .filter(s -> !s.contains("\\hat{"))
            .forEach(s -> within.merge(s, 1L, Long::sum));
      }
      if (MARK.matcher(name.label()).matches()) {
        reader.in(name.label()).forEach(s -> within.merge(s.latex(), 1L, Long::sum));
      }
    }
    return within;
  }

  /** e^{…} is no power of a charge. */
  private static boolean isExponential(SymbolName name) {
    boolean number = name.label().matches("\\d*|\\*|\\\\prime");
    return EULER.contains(name.base()) && !number;
  }

  /** What tells a name apart from above; powers, †, * and transposes do not. */
  static String label(SymbolName name) {
    return NO_LABEL.matcher(name.label()).matches() ? "" : name.label();
  }

  /**
   * What is written as a function somewhere is one everywhere, and no factor before a bracket: it
   * has no row without arguments unless it stands alone, too.
   */
  private void withoutFactors(List<String> formulas) {
    Map<SymbolName, Integer> alone = new HashMap<>();
    for (String formula : formulas) {
      reader.in(formula).forEach(name -> alone.merge(name, 1, Integer::sum));
      reader
          .mentions(formula)
          .beforeFormulas()
          .forEach(name -> alone.merge(name, -1, Integer::sum));
    }
    for (SymbolName name : List.copyOf(names)) {
      if (name.arguments().isEmpty()
          && functions.contains(name)
          && alone.getOrDefault(name, 1) <= 0) {
        names.remove(name);
        functions
            .variable(name)
            .ifPresent(letter -> names.add(name.withArguments(List.of(letter))));
      }
    }
  }

  /**
   * What is written at 0 only is a function of something: of the time, where no letter says more.
   */
  private void atZero() {
    for (SymbolName name : List.copyOf(names)) {
      int zero = name.arguments().indexOf("0");
      boolean other =
          names.stream()
              .filter(n -> n.base().equals(name.base()))
              .map(SymbolName::arguments)
              .anyMatch(a -> a.size() == name.arguments().size() && !a.contains("0"));
      List<String> letters = name.arguments().size() == 1 ? List.of("t") : List.of("t", "t_{0}");
      Optional<String> free =
          letters.stream().filter(letter -> !name.arguments().contains(letter)).findFirst();
      boolean single =
          name.arguments().size() > 1 || names.stream().noneMatch(n -> n.latex().equals("t"));
      if (zero >= 0 && !other && single && free.isPresent()) {
        List<String> arguments = new ArrayList<>(name.arguments());
        arguments.set(zero, free.get());
        names.add(name.withArguments(arguments));
      }
    }
  }

  /** Indices that stand above letters are as good as those below. */
  private void lower() {
    IndexLetters letters = new IndexLetters(names, noLabels);
    names.clear();
    names.addAll(letters.lowered());
    Map<SymbolName, String> printed = new LinkedHashMap<>(defined);
    defined.clear();
    printed.forEach((name, id) -> defined.putIfAbsent(letters.lowered(name), id));
    components.addAll(letters.components());
    letters.letters().forEach(this::index);
  }

  /** What stands below symbols and in their brackets. */
  private void labels() {
    boolean latin = names.stream().anyMatch(Guesses::isTensor);
    Set<String> arguments =
        names.stream().flatMap(n -> n.arguments().stream()).collect(Collectors.toSet());
    for (SymbolName name : names) {
      variables(name)
          .filter(
              v -> MOMENTA.contains(bare(v.base())) && !arguments.contains(v.withLabel("").latex()))
          .forEach(v -> v.subscripts().forEach(this::component));
    }
    countVectors();
    boolean bold = names.stream().anyMatch(n -> bare(n.base()).equals("k") && isBold(n.base()));
    for (SymbolName name : names) {
      boolean derivative = DERIVATIVES.contains(name.base());
      boolean spatial =
          name.subscripts().size() > 1 && name.subscripts().stream().anyMatch("ij"::contains);
      boolean named = GuessTable.isWord(name) || arguments.contains(name.withLabel("").latex());
      for (String label : named || isLoneMomentum(name) ? List.<String>of() : name.subscripts()) {
        label(label, spatial && (bold || !label.equals("k")), derivative, latin);
      }
      name.arguments().stream().filter(a -> !isAny(a)).forEach(this::argument);
    }
    List.copyOf(labels.keySet()).stream().filter(this::isLone).forEach(labels::remove);
    names.stream()
        .flatMap(name -> name.subscripts().stream())
        .filter(letter -> known.containsKey(letter) && !noLabels.contains(letter))
        .forEach(letter -> labels.putIfAbsent(letter, known.get(letter)));
  }

  /** Beside a bold k the N_k is no function of another one. */
  private boolean isLoneMomentum(SymbolName name) {
    return name.subscripts().size() == 1
        && MOMENTA.contains(name.subscripts().get(0))
        && names.stream()
            .anyMatch(n -> isBold(n.base()) && bare(n.base()).equals(name.subscripts().get(0)));
  }

  /** The c of a volume Ω_c, which stands below nothing else, may be a part of its name. */
  private boolean isLone(String letter) {
    List<SymbolName> below =
        names.stream().filter(n -> n.subscripts().contains(letter)).distinct().toList();
    return below.size() == 1
        && below.get(0).subscripts().size() == 1
        && !DERIVATIVES.contains(below.get(0).base())
        && !components.contains(letter)
        && !sums.contains(letter)
        && !known.containsKey(letter)
        && names.stream().noneMatch(n -> n.arguments().contains(letter))
        && GuessTable.kind(Set.of("lone"), letter).isPresent();
  }

  /** Of z − z_j, where neither is a vector, the index says which of several numbers is meant. */
  private void countNumbers(List<String> plain) {
    plain.stream()
        .flatMap(formula -> Alike.letters(formula).stream())
        .filter(letter -> !components.contains(letter) && !noLabels.contains(letter))
        .forEach(letter -> labels.put(letter, BAND));
  }

  /** Of several vectors a_j the index says which, where it stands below bold letters only. */
  private void countVectors() {
    names.stream()
        .filter(n -> isBold(n.base()) && n.subscripts().size() == 1)
        .map(n -> n.subscripts().get(0))
        .filter(letter -> letter.matches("[ijlmn]") && !components.contains(letter))
        .filter(
            letter ->
                names.stream()
                    .filter(n -> n.subscripts().contains(letter))
                    .allMatch(n -> isBold(n.base()) || n.subscripts().size() == 1))
        .filter(
            letter ->
                names.stream()
                    .filter(n -> n.subscripts().contains(letter))
                    .noneMatch(n -> DERIVATIVES.contains(n.base()) || operators.contains(n.base())))
        .distinct()
        .toList()
        .forEach(letter -> labels.put(letter, BAND));
  }

  /** A name, or what a derivative with it differentiates by: k_a of ∂_{k_a}. */
  private Stream<SymbolName> variables(SymbolName name) {
    return name.base().equals("\\partial")
        ? name.subscripts().stream().flatMap(below -> reader.name(below).stream())
        : Stream.of(name);
  }

  /**
   * Whether a or b stand below it as indices, and not one of them as a name: F_{ab}, ∂_a, no P_a.
   */
  private static boolean isTensor(SymbolName name) {
    boolean several = name.subscripts().size() > 1 || name.base().equals("\\partial");
    return several && (name.subscripts().contains("a") || name.subscripts().contains("b"));
  }

  /** What must be a spatial index is nothing else. */
  private void index(String letter) {
    labels.put(letter, GuessTable.kind(Set.of("component"), letter).orElse("spatial index"));
  }

  /** What stands below a momentum is a direction. */
  private void component(String index) {
    if (!noLabels.contains(index) && index.matches("[a-z]|\\\\[a-z]+")) {
      GuessTable.kind(Set.of("component"), index).ifPresent(k -> labels.putIfAbsent(index, k));
    }
  }

  private void label(String written, boolean spatial, boolean variable, boolean latin) {
    Optional<SymbolName> name =
        reader.in(written).stream().findFirst().filter(n -> n.latex().equals(written));
    if (name.isEmpty()
        || !name.get().subscripts().stream().allMatch(s -> s.matches("\\d+"))
        || !name.get().subscripts().isEmpty() && !sums.contains(written)
        || FIXED.contains(written) && !spatial) {
      if (!written.equals("i")) {
        return;
      }
    }
    String letter = bare(name.map(SymbolName::base).orElse(written));
    Set<String> places = new LinkedHashSet<>();
    if (spatial) {
      places.add("spatial");
    }
    if (variable) {
      places.add("parameter");
    }
    if (latin) {
      places.add("beside-a");
    }
    places.add("label");
    Optional<String> kind =
        isBold(written)
            ? Optional.of("crystal momentum")
            : GuessTable.kind(places, letter)
                .or(() -> GuessTable.kind(places, letter.replaceAll("'", "")));
    boolean counts = sums.contains(written) && !components.contains(written);
    kind.map(k -> counts && k.endsWith("index") && !canBe(written, k) ? COUNTING : k)
        .filter(k -> k.equals(COUNTING) || canBe(written, k))
        .ifPresent(k -> labels.putIfAbsent(written, k));
  }

  /** What has a value somewhere is nothing that stands below others only. */
  private boolean canBe(String written, String kind) {
    boolean noValue = kind.endsWith("index") || isDirection(kind);
    return !(noLabels.contains(written) && noValue);
  }

  private static boolean isDirection(String kind) {
    return kind.endsWith("direction");
  }

  /**
   * What a function is written of is a variable, or a label; a direction is a coordinate then: k_x
   * x has both.
   */
  private void argument(String written) {
    if (fixed.contains(written)) {
      return;
    }
    Matcher plain = ARGUMENT.matcher(written);
    if (isBold(written)) {
      labels.putIfAbsent(written, "crystal momentum");
    } else if (plain.matches()) {
      boolean component = !plain.group(1).equals(written);
      boolean scalar = component || scalars.contains(written);
      GuessTable.kind(Set.of("argument"), plain.group(1))
          .map(k -> scalar && k.equals("crystal momentum") ? "strength" : k)
          .filter(k -> canBe(written, k))
          .ifPresent(
              k -> labels.merge(written, k, (old, own) -> isOnlyLabel(old, written) ? own : old));
    }
  }

  /** B_λ(λ) is a function of its label. */
  private boolean isOnlyLabel(String kind, String written) {
    return isDirection(kind) || kind.equals("spatial index") && !components.contains(written);
  }

  /** A letter with its subscript in one spelling. */
  private String braced(String letter) {
    return reader.in(letter).stream().findFirst().map(SymbolName::latex).orElse(letter);
  }

  /** What stands only below a vector of a lattice, as in Σ_{𝐑_n}, is a part of its name. */
  private void withoutPartsOf(SymbolName vector) {
    labels
        .keySet()
        .removeIf(
            letter ->
                vector.subscripts().contains(letter)
                    && names.stream()
                        .filter(name -> name.subscripts().contains(letter))
                        .allMatch(name -> name.base().equals(vector.base())));
  }

  /** What a sum runs over is an index. */
  private void summed(String plain) {
    Matcher bold = BOLD_SUM.matcher(plain);
    while (bold.find()) {
      String vector = braced(bold.group(1));
      labels.putIfAbsent(vector, "crystal momentum");
      reader.name(vector).ifPresent(this::withoutPartsOf);
    }
    Matcher pair = PAIR.matcher(plain);
    while (pair.find()) {
      for (String letter : List.of(pair.group(1), pair.group(2))) {
        sums.add(letter);
        labels.put(letter, counted(letter));
      }
    }
    Matcher upTo = UP_TO.matcher(plain);
    while (upTo.find()) {
      label(braced(upTo.group(1)), false, false, false);
      counted(upTo);
    }
    Matcher sum = SUM.matcher(plain);
    while (sum.find()) {
      String below = sum.group(1) == null ? sum.group(2) : sum.group(1);
      List<String> letters =
          Arrays.stream(UNLIKE.matcher(below).replaceAll(",").split(","))
              .map(letter -> letter.replaceAll("\\s", ""))
              .filter(letter -> ARGUMENT.matcher(letter).matches())
              .map(this::braced)
              .toList();
      sums.addAll(letters);
      letters.forEach(letter -> label(letter, false, false, false));
      if (UNLIKE.matcher(below).find() && letters.stream().anyMatch(this::isBand)) {
        letters.stream()
            .filter(letter -> !COUNTING.equals(labels.get(letter)))
            .forEach(letter -> labels.replace(letter, BAND));
      }
    }
  }

  /** The n of a lattice vector R_n that is summed over belongs to its name. */
  private void withoutNumbered() {
    for (String vector : List.copyOf(labels.keySet())) {
      if (!isBold(vector.replaceFirst("_.*", "")) || !vector.contains("_")) {
        continue;
      }
      String base = vector.replaceFirst("_.*", "");
      reader.name(vector).stream()
          .flatMap(name -> name.subscripts().stream())
          .filter(
              n ->
                  names.stream()
                      .filter(name -> name.subscripts().contains(n))
                      .allMatch(name -> name.base().equals(base)))
          .forEach(labels::remove);
    }
  }

  /** What is counted up to a number is no component, as in Σ_{i=1}^{M}. */
  private void counted(Matcher sum) {
    String letter = braced(sum.group(1));
    String kind = labels.getOrDefault(letter, "");
    boolean other = kind.equals("spatial index") || kind.equals("crystal momentum");
    if (other && !isBold(letter) && !components.contains(letter)) {
      labels.put(letter, counted(letter));
    }
  }

  /** What is integrated over is a momentum. */
  private void integrated(String plain) {
    Matcher measure = MEASURE.matcher(TIGHT.matcher(plain).replaceAll("$1"));
    while (measure.find()) {
      String letter = measure.group(1) == null ? measure.group(2) : measure.group(1);
      boolean bold = labels.keySet().stream().anyMatch(l -> isBold(l) && bare(l).equals(letter));
      if (bold) {
        names.remove(SymbolName.of(letter));
      } else if (!noLabels.contains(letter)) {
        labels.putIfAbsent(letter, "crystal momentum");
      }
    }
  }

  /** What something is differentiated by is a variable. */
  private void differentiated(String plain) {
    for (String written : Differentials.below(plain)) {
      String letter = braced(written);
      Optional<SymbolName> vector = reader.name(letter).filter(this::isAlong);
      vector.ifPresentOrElse(this::vectorVariable, () -> argument(letter));
    }
  }

  /** Whether it is a component of what can be differentiated by, as k_i. */
  private boolean isAlong(SymbolName name) {
    return !name.subscripts().isEmpty()
        && name.subscripts().stream().allMatch(this::isSpatial)
        && VECTOR_VARIABLES.contains(bare(name.base()));
  }

  private void vectorVariable(SymbolName component) {
    String letter = component.base();
    boolean bold = labels.keySet().stream().anyMatch(l -> isBold(l) && bare(l).equals(letter));
    if (!bold && !noLabels.contains(letter)) {
      labels.putIfAbsent(letter, "crystal momentum");
    }
  }

  /**
   * What an integral is over that is no momentum is a coordinate, whatever else stood there; so are
   * q and p of one dimension, which have no zone.
   */
  private void measured(String plain) {
    for (Differentials.Measure measure : Differentials.measures(plain)) {
      String letter = braced(measure.letter());
      boolean vector = measure.several() || isBold(letter);
      if (measure.several() && hasBold(letter)) {
        names.remove(SymbolName.of(letter));
        continue;
      }
      boolean momentum =
          WAVE_NUMBER.matcher(bare(letter)).matches()
              || vector && MOMENTUM_VECTOR.matcher(bare(letter)).matches();
      boolean index = isSpatial(letter) && !isDirection(labels.getOrDefault(letter, ""));
      if (!momentum && !index) {
        GuessTable.kind(Set.of(vector ? "measure-vector" : "measure"), letter)
            .ifPresent(kind -> labels.put(letter, kind));
      }
    }
  }

  /** Whether a vector is written in bold, of which this is the letter: r of d³r and f(𝐫). */
  private boolean hasBold(String letter) {
    return labels.keySet().stream().anyMatch(l -> isBold(l) && bare(l).equals(letter));
  }

  /** What runs over a set is an index. */
  private void runOver(BandSets written) {
    for (String letter : written.letters()) {
      sums.add(letter);
      label(letter, false, false, false);
    }
  }

  /** What stands in a bracket with an index above or below it is a vector. */
  private void components(String formula) {
    Matcher bracket = COMPONENT.matcher(formula);
    while (bracket.find()) {
      if (isSpatial(bracket.group(2))) {
        reader.in(bracket.group(1)).stream()
            .limit(1)
            .forEach(name -> vectors.add(name.base() + "^" + name.label()));
      }
    }
  }

  /** Whether ∇ stands in a formula that shows no momentum: it may be one in space. */
  private void openGradient(List<String> formulas) {
    openGradient =
        formulas.stream()
            .map(reader::in)
            .filter(all -> all.stream().anyMatch(Guesses::isGradient))
            .anyMatch(
                all ->
                    all.stream()
                        .noneMatch(
                            n -> labels.getOrDefault(n.latex(), "").equals("crystal momentum")));
  }

  /** Component derivatives are along the momentum, also where no other letter shows it. */
  private void momentum() {
    boolean nabla = names.stream().anyMatch(Guesses::isGradient);
    boolean vector =
        labels.entrySet().stream().anyMatch(e -> e.getValue().equals("crystal momentum"));
    if (nabla && !vector) {
      Optional<String> position =
          functions.haveMomenta() ? Optional.empty() : Optional.of(position());
      functions.gradient().or(() -> position).ifPresent(k -> labels.put(k, "crystal momentum"));
    } else if (openGradient && functions.gradient().isEmpty()) {
      labels.putIfAbsent(position(), "crystal momentum");
    }
    names.stream()
        .filter(n -> n.base().equals("\\partial"))
        .flatMap(n -> n.subscripts().stream())
        .filter(s -> s.matches("[kq]_\\{.*\\}"))
        .map(s -> s.substring(0, 1))
        .filter(k -> labels.keySet().stream().noneMatch(l -> isBold(l) && bare(l).equals(k)))
        .forEach(k -> labels.putIfAbsent(k, "crystal momentum"));
    boolean along =
        names.stream()
            .filter(n -> n.base().equals("\\partial"))
            .anyMatch(n -> n.subscripts().stream().anyMatch(this::isSpatial));
    boolean known = labels.values().stream().anyMatch("crystal momentum"::equals);
    boolean free = names.stream().noneMatch(n -> n.latex().equals("k")) && !isLabel("k");
    if (along && !known && free) {
      labels.put("k", "crystal momentum");
    }
    if (!nabla && !along) {
      labels.replaceAll((letter, kind) -> isPosition(letter, kind) ? "centre" : kind);
    }
  }

  /** What nothing is differentiated by is a momentum only where its letter is that of one. */
  private static boolean isPosition(String letter, String kind) {
    return kind.equals("crystal momentum") && isBold(letter) && POSITIONS.contains(bare(letter));
  }

  /** ∇ without a variable. */
  static boolean isGradient(SymbolName name) {
    return name.base().equals("\\nabla") && name.subscripts().isEmpty();
  }

  /** A gradient that says nothing else is taken along the position, by its own spelling. */
  private String position() {
    return names.stream()
        .map(SymbolName::latex)
        .filter(letter -> isBold(letter) && POSITIONS.contains(bare(letter)))
        .findFirst()
        .orElse("\\mathbf{r}");
  }

  /** States by a letter that has no other meaning, and those that are known by their labels. */
  private void kets(Kets written) {
    for (Kets.Ket ket : written.all()) {
      Set<String> variables =
          ket.names().stream()
              .filter(n -> DERIVATIVES.contains(n.base()))
              .flatMap(n -> n.subscripts().stream())
              .collect(Collectors.toSet());
      List<SymbolName> other =
          ket.names().stream()
              .filter(n -> !variables.contains(n.latex()))
              .filter(n -> !DERIVATIVES.contains(n.base()) && !isLabel(n.latex()))
              .filter(n -> !isLabel(n.base()))
              .filter(n -> !n.latex().equals(ket.names().get(0).label()))
              .toList();
      boolean differentiated =
          ket.names().stream().limit(1).anyMatch(n -> DERIVATIVES.contains(n.base()));
      boolean letter =
          other.size() == 1
              && (differentiated || ket.isOf(other.get(0)))
              && !isHamiltonian(other.get(0));
      if (letter && (isState(other.get(0)) || !written.isOutside(other.get(0)))) {
        states.add(other.get(0).base());
      } else {
        ket.labels().ifPresent(name -> known(name, !letter, ket, written));
      }
    }
  }

  /** One row for all states that differ in what their labels are only. */
  private void known(SymbolName name, boolean labelled, Kets.Ket ket, Kets written) {
    String key = (labelled ? shape(name) : nestedShape(name)) + "^" + name.label();
    kets.putIfAbsent(key, name);
    ket.names().stream().filter(n -> !written.isOutside(n)).forEach(names::remove);
  }

  /** |a_m⟩ is one of the states |a_n⟩. */
  private String nestedShape(SymbolName ket) {
    return ket.subscripts().stream()
        .map(label -> NestedLabel.of(label).with(this::sort).latex())
        .collect(Collectors.joining(","));
  }

  /** Whether its letter is that of a state, also where it stands without bars. */
  private static boolean isState(SymbolName name) {
    return GuessTable.kind(Set.of("between-bars"), name.base()).isPresent();
  }

  /** What a state is known by is no component of a vector. */
  private void knownBy(Kets written) {
    for (String letter : written.letters()) {
      String kind = labels.getOrDefault(letter, "");
      boolean summed = kind.equals("crystal momentum") && !isBold(letter) && sums.contains(letter);
      if (summed) {
        labels.put(letter, counted(letter));
      } else if (kind.equals("spatial index")) {
        boolean below = names.stream().anyMatch(n -> n.subscripts().contains(letter));
        if (below || sums.contains(letter)) {
          labels.put(letter, counted(letter));
        } else {
          labels.remove(letter);
        }
      }
    }
  }

  /** States that are counted, as ψ_i, have no components; r_i and ε_{ijk} have. */
  private void countedBy(Kets written) {
    for (Kets.Ket ket : written.all()) {
      ket.names().stream()
          .filter(Guesses::isState)
          .flatMap(state -> state.subscripts().stream())
          .filter(letter -> labels.getOrDefault(letter, "").equals("spatial index"))
          .filter(letter -> !components.contains(letter) && !isOfOperator(letter))
          .forEach(letter -> labels.put(letter, counted(letter)));
    }
    names.stream()
        .filter(name -> isState(name) && !name.arguments().isEmpty())
        .flatMap(wave -> wave.subscripts().stream())
        .filter(letter -> labels.getOrDefault(letter, "").equals("spatial index"))
        .filter(letter -> !components.contains(letter) && !isOfOperator(letter))
        .forEach(letter -> labels.put(letter, counted(letter)));
  }

  private boolean isOfOperator(String letter) {
    return names.stream()
        .filter(name -> operators.contains(name.base()))
        .anyMatch(name -> name.subscripts().equals(List.of(letter)));
  }

  private String counted(String letter) {
    return noLabels.contains(letter) ? COUNTING : BAND;
  }

  private static boolean isHamiltonian(SymbolName name) {
    return GuessTable.kind(Set.of("unlabelled"), name.base())
        .filter("Bloch Hamiltonian"::equals)
        .isPresent();
  }

  private boolean isLabel(String written) {
    return labels.containsKey(written);
  }

  /**
   * Beside E_{0b} with an index b, the e of E_{0e} is one, too, and has a value elsewhere; so has
   * the h of R_{dh} beside its index d.
   */
  private void withoutHalfIndexed() {
    names.removeIf(
        name ->
            name.subscripts().stream().anyMatch(this::isSpatial)
                && name.subscripts().stream()
                    .anyMatch(s -> s.matches("[a-z]") && !isLabel(s) && !isSpatial(s)));
    Set<String> indexed = new LinkedHashSet<>();
    for (SymbolName name : names) {
      for (int i = 0; i < name.subscripts().size(); i++) {
        if (isSpatial(name.subscripts().get(i))) {
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
                            && !isLabel(name.subscripts().get(i))));
  }

  private static String place(SymbolName name, int subscript) {
    return name.base() + "^" + name.label() + "_" + subscript + " of " + name.subscripts().size();
  }

  // ---- groups of names

  private void group(SymbolName name) {
    if (DERIVATIVES.contains(name.base())
        || isLabel(name.latex())
        || fixed.contains(name.base()) && !isIndexed(name)
        || isComponent(name)) {
      return;
    }
    String label =
        orders.isOrder(name)
            ? name.label()
            : COUNTING.equals(labels.get(label(name))) ? "" : label(name);
    boolean arguments = name.arguments().stream().allMatch(a -> isAny(a) || isLabel(a));
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
    if (isLabel(own.latex())) {
      return;
    }
    long spatial = own.subscripts().stream().filter(this::isSpatial).count();
    String document = definedBy(own);
    String key = own.base() + "^" + label + "#" + spatial + document;
    Group group = groups.computeIfAbsent(key, k -> new Group(own.base(), label, document));
    group.shapes.putIfAbsent(shape(own), own);
  }

  /** Whether whatever stands in its brackets is an argument of a function. */
  private static boolean isAny(String argument) {
    return argument.equals(Formula.Uncomputed.ANY_ARGUMENT);
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
        .filter(e -> shape(e.getKey()).equals(shape(name)))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  /** A component of a momentum that is declared in bold or plain, as k_x. */
  private boolean isComponent(SymbolName name) {
    boolean spatial =
        !name.subscripts().isEmpty() && name.subscripts().stream().allMatch(this::isSpatial);
    return spatial
        && labels.entrySet().stream()
            .anyMatch(
                e ->
                    e.getValue().endsWith("momentum")
                        && bare(e.getKey()).equals(bare(name.base())));
  }

  private String shape(SymbolName name) {
    List<String> sorts = new ArrayList<>();
    name.subscripts().stream()
        .map(s -> isSpatial(s) ? "spatial" : isBand(s) ? BAND : sort(s))
        .forEach(sorts::add);
    sorts.add("|");
    name.arguments().stream().map(this::sort).forEach(sorts::add);
    return String.join(",", sorts);
  }

  private String sort(String label) {
    return labels.getOrDefault(label, label);
  }

  private boolean isSpatial(String label) {
    String kind = labels.getOrDefault(label, "");
    return kind.equals("spatial index") || isDirection(kind);
  }

  private boolean isBand(String label) {
    String kind = labels.getOrDefault(label, "");
    return kind.equals(BAND) || kind.equals(COUNTING);
  }

  // ---- rows

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    Map<String, List<String>> byKind = new LinkedHashMap<>();
    labels.forEach(
        (label, kind) -> byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(label));
    byKind.forEach((kind, spellings) -> rows.add(new Row(spellings, kind)));
    derivative().ifPresent(rows::add);
    shareOperators();
    boolean hamiltonian = false;
    for (Group group : groups.values()) {
      String kind = kind(group);
      List<String> spellings =
          group.shapes.values().stream()
              .filter(name -> !isVectorElsewhere(name) && wholeOf(name).isEmpty())
              .map(SymbolName::latex)
              .toList();
      if (kind.equals(NONE) || spellings.isEmpty()) {
        continue;
      }
      boolean second = hamiltonian && kind.equals("Bloch Hamiltonian");
      hamiltonian |= kind.equals("Bloch Hamiltonian");
      if (kind.equals("Bloch Hamiltonian")) {
        spellings.stream()
            .filter(parts::contains)
            .forEach(part -> rows.add(new Row(List.of(part), "arbitrary operator")));
        spellings = spellings.stream().filter(s -> !parts.contains(s)).toList();
      }
      if (spellings.isEmpty()) {
        continue;
      }
      rows.add(
          new Row(
              spellings, second ? "arbitrary operator" : kind, "", operators.contains(group.base)));
    }
    kets.values().forEach(ket -> rows.add(new Row(List.of(spelled(ket)), kind(ket))));
    boolean named = rows.stream().anyMatch(Row::isOfAverages);
    if (averages.areTaken() && !named) {
      averages
          .letter(groups.values().stream().map(g -> g.base).collect(Collectors.toSet()))
          .ifPresent(letter -> rows.add(new Row(List.of(letter), OF_AVERAGES)));
    }
    return rows;
  }

  /** L beside L_x is all of its components: two rows could not be told apart. */
  private boolean isVectorElsewhere(SymbolName name) {
    return name.subscripts().isEmpty()
        && name.arguments().isEmpty()
        && groups.values().stream()
            .filter(g -> g.base.equals(name.base()) && g.label.equals(label(name)))
            .flatMap(g -> g.shapes.values().stream())
            .anyMatch(n -> n.subscripts().size() == 1 && isSpatial(n.subscripts().get(0)));
  }

  /** The bold letter of which x_i is a component. */
  private Optional<Group> wholeOf(SymbolName name) {
    boolean component =
        name.subscripts().size() == 1
            && isSpatial(name.subscripts().get(0))
            && name.arguments().isEmpty();
    return component
        ? groups.values().stream()
            .filter(g -> isBold(g.base) && bare(g.base).equals(name.base()))
            .filter(g -> g.label.equals(label(name)) && g.document.isEmpty())
            .filter(g -> g.shapes.values().stream().allMatch(n -> n.subscripts().isEmpty()))
            .findFirst()
        : Optional.empty();
  }

  /** What is exchanged by its components is a vector of operators as a whole, too. */
  private void shareOperators() {
    groups.values().stream()
        .filter(group -> operators.contains(group.base))
        .flatMap(group -> group.shapes.values().stream())
        .flatMap(name -> wholeOf(name).stream())
        .map(whole -> whole.base)
        .toList()
        .forEach(operators::add);
  }

  private Optional<Row> derivative() {
    Optional<String> index =
        names.stream()
            .filter(n -> n.base().equals("\\partial"))
            .flatMap(n -> n.subscripts().stream())
            .filter(s -> sort(s).equals("spatial index"))
            .findFirst();
    Optional<String> momentum =
        labels.entrySet().stream()
            .filter(e -> e.getValue().equals("crystal momentum"))
            .map(Map.Entry::getKey)
            .findFirst();
    return index.flatMap(
        i ->
            momentum.map(
                k -> new Row(List.of("\\partial_{" + i + "}"), "derivative along $`" + k + "`$")));
  }

  private String kind(Group group) {
    Set<String> where =
        conjugating.contains(group.base) ? Set.of("any", "conjugating") : Set.of("any");
    boolean none = GuessTable.kind(where, group.base).filter(NONE::equals).isPresent();
    if (!group.document.isEmpty() && !none) {
      return "defined by " + group.document;
    }
    if (none) {
      return NONE;
    }
    if (group.shapes.values().stream().anyMatch(sets::contains)) {
      return "set of bands";
    }
    if (group.shapes.values().stream().anyMatch(this::isHalfAntisymmetric)) {
      return NONE;
    }
    if (ofOperators.contains(group.base + "^" + group.label)) {
      return isVector(group) ? "vector function" : "function";
    }
    Set<String> places = places(group);
    boolean differ = differing.contains(group.base + "^" + group.label);
    boolean one = group.shapes.size() == 1 && averages.areTaken() && averages.areIn(group.base);
    boolean changes = differ || group.shapes.values().stream().anyMatch(this::hasVariable);
    return GuessTable.kind(places, group.base)
        .map(kind -> group.label.matches("[1-4]") ? GuessTable.corrected(kind) : kind)
        .map(kind -> one && kind.equals("arbitrary state") ? OF_AVERAGES : kind)
        .map(
            kind ->
                differ || changes && CONSTANTS.contains(kind) ? GuessTable.changing(kind) : kind)
        .orElse("number");
  }

  /** Three below an ε are directions in all of its paper, or what it is says each display alone. */
  private boolean isHalfAntisymmetric(SymbolName name) {
    return IndexLetters.ANTISYMMETRIC.contains(name.base())
        && name.subscripts().size() == 3
        && !name.subscripts().stream().allMatch(this::isSpatial);
  }

  /** With a bar that ends no cell of a table. */
  private static String spelled(SymbolName ket) {
    return ket.latex().replaceFirst("\\|", "\\\\lvert");
  }

  /** A band has one eigenvector; what is told apart by more than its band may be any state. */
  private String kind(SymbolName ket) {
    boolean band =
        ket.label().isEmpty()
            && (ket.subscripts().stream().allMatch(this::isLabel)
                    && ket.subscripts().stream().anyMatch(this::isBand)
                || ket.subscripts().size() == 1 && isKnownByEnergy(ket.subscripts().get(0)));
    String kind = GuessTable.kind(Set.of(band ? "band-state" : "state"), ket.base()).orElseThrow();
    boolean one = ket.subscripts().size() == 1 && averages.areIn(ket.subscripts().get(0));
    if (one && averages.areTaken() && kind.equals("arbitrary state")) {
      return OF_AVERAGES;
    }
    boolean changes =
        differing.contains(Arguments.key(ket)) || hasVariable(ket) && CONSTANTS.contains(kind);
    return changes ? GuessTable.changing(kind) : kind;
  }

  /** |E_n⟩ is the state of the energy E_n. */
  private boolean isKnownByEnergy(String label) {
    NestedLabel nested = NestedLabel.of(label);
    return nested.below().size() == 1
        && isBand(nested.below().get(0))
        && GuessTable.kind(Set.of("beside-operator"), nested.head()).isPresent();
  }

  private Set<String> places(Group group) {
    Set<String> places = new LinkedHashSet<>(Set.of("any"));
    SymbolName name = group.shapes.values().iterator().next();
    long spatial = name.subscripts().stream().filter(this::isSpatial).count();
    boolean indexed = spatial > 0;
    boolean band =
        group.shapes.values().stream()
            .anyMatch(n -> n.subscripts().stream().anyMatch(this::isBand));
    boolean state = states.contains(group.base);
    boolean carries = band || group.shapes.values().stream().anyMatch(this::hasMomentum);
    boolean element = name.subscripts().stream().filter(this::isBand).count() > 1;
    boolean hamiltonian = !element && (!band || operators.contains(group.base));
    add(places, "unlabelled", hamiltonian);
    boolean changes = changing.contains(group.base);
    boolean still = changes && group.shapes.values().stream().noneMatch(this::hasVariable);
    add(places, "changing-state", state && still && !band);
    add(
        places,
        "changing-operator-vector",
        still && operators.contains(group.base) && isVector(group));
    add(places, "changing-operator", still && operators.contains(group.base));
    add(places, "changing-vector", changes && isVector(group));
    add(places, "changing-tensor", changes && spatial > 1);
    add(places, "changing", changes);
    add(
        places,
        "left-state",
        state && (group.label.startsWith("L") || partners.contains(group.base)));
    boolean eigenstate = group.shapes.values().stream().allMatch(this::isOfBand);
    add(places, "band-state", state && carries && eigenstate && !indexed);
    add(places, "state", state && !indexed);
    add(places, "state-letter", state && !indexed && !isState(name));
    add(places, "band", band && !indexed && !adjoints.contains(group.base));
    add(places, "operator-vector", operators.contains(group.base) && isVector(group));
    boolean adjoint = adjoints.contains(group.base);
    boolean dressed = adjoint || group.base.startsWith("\\hat");
    boolean operator = operators.contains(group.base) && (spatial < 2 || dressed);
    add(places, "beside-operator", operator && !adjoint);
    add(places, "operator", operator);
    add(places, "three-spatial", spatial == 3);
    add(places, "two-spatial", spatial == 2);
    add(places, "several-spatial", spatial > 1);
    add(places, "two-labels", name.subscripts().size() == 2);
    boolean vector = isVector(group);
    boolean function = group.shapes.values().stream().anyMatch(n -> !n.arguments().isEmpty());
    add(places, "vector", vector);
    add(places, "vector-function", vector && function);
    add(places, "function", function);
    add(places, "bare", name.subscripts().isEmpty());
    return places;
  }

  /** Whether it is written as a function of something that it can be differentiated by. */
  private boolean hasVariable(SymbolName name) {
    Stream<String> nested =
        name.isKet()
            ? name.subscripts().stream().flatMap(label -> NestedLabel.of(label).below().stream())
            : Stream.of();
    return Stream.concat(
            nested, Stream.concat(name.subscripts().stream(), name.arguments().stream()))
        .anyMatch(label -> isAny(label) || VARIABLES.contains(labels.getOrDefault(label, "")));
  }

  /** Whether it has an index of bands, or a momentum and no other argument. */
  private boolean isOfBand(SymbolName name) {
    return name.subscripts().stream().anyMatch(this::isBand) || hasMomentum(name);
  }

  private boolean hasMomentum(SymbolName name) {
    return Stream.concat(name.subscripts().stream(), name.arguments().stream())
        .anyMatch(label -> labels.getOrDefault(label, "").equals("crystal momentum"));
  }

  private boolean isVector(Group group) {
    SymbolName name = group.shapes.values().iterator().next();
    long spatial = name.subscripts().stream().filter(this::isSpatial).count();
    return spatial == 1
        || isBold(group.base)
        || spatial == 0 && DRESSED.matcher(group.base).matches()
        || spatial == 0 && vectors.contains(group.base + "^" + group.label);
  }

  private static void add(Set<String> places, String place, boolean is) {
    if (is) {
      places.add(place);
    }
  }

  static boolean isBold(String base) {
    return BOLD.matcher(base).matches();
  }

  /** A letter without what makes it a vector. */
  static String bare(String base) {
    Matcher bold = BOLD.matcher(base);
    return bold.matches() ? bold.group(1) : base;
  }
}
