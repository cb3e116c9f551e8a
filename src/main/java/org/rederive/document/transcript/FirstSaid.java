package org.rederive.document.transcript;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rederive.document.Vocabulary;
import org.rederive.formula.SymbolName;
import org.rederive.formula.read.FormulaReader;

/**
 * What a source says of a symbol first, and so defines it by: the first formula with the symbol
 * alone on its left side, or else an equation within the text.
 *
 * @param entries all displays
 * @param setting of the paper
 * @param introduced equations within the text behind words that introduce something
 * @param matrices letters that the text says to be Pauli matrices
 * @param variables letters that something is differentiated by: A_θ and A_φ are two
 * @param magnitudes letters that are lengths of vectors
 * @param exchanges equations within the text that may say how operators are exchanged
 */
record FirstSaid(
    List<Entry> entries,
    NameReader reader,
    Vocabulary setting,
    List<String> introduced,
    Set<String> matrices,
    Set<String> variables,
    Magnitudes magnitudes,
    List<SaidInText.Placed> exchanges) {
  private static final Pattern WORD_OR_NUMBER = Pattern.compile("\\\\(?:mathrm|text|mathit)|\\d");

  private static final Pattern MATRIX =
      Pattern.compile(
          "[^=]*=\\\\begin\\{([pbB]matrix)\\}[^\\\\]*+(?:\\\\(?!end)[^\\\\]*+)*+"
              + "\\\\end\\{\\1\\}[.,;]?");

  private static final Pattern COLUMN =
      Pattern.compile("\\\\begin\\{(?:[pbB]matrix|smallmatrix|array)\\}");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private static final Set<String> SIGNS = Set.of("Levi-Civita symbol", "Kronecker delta");

  private static final Set<String> DIRECTIONS = Set.of("x", "y", "z");

  private static final Pattern SPACES_AND_BRACES = Pattern.compile("[\\s{}]");

  /**
   * Marks definitions. Where H is written as a matrix, all others of that letter are made of it.
   *
   * @return letters below others that are no indices, but parts of names
   */
  Set<String> define() {
    Set<String> parts = new HashSet<>();
    Set<String> known = new HashSet<>();
    Set<String> explicit = new HashSet<>();
    Set<String> canonical = setting.hasRelations() ? canonical().keySet() : Set.of();
    Optional<SymbolName> hamiltonian = matrix();
    for (Entry entry : entries) {
      for (Entry.Line line : List.copyOf(entry.lines())) {
        Optional<SymbolName> left = line.fate() == Entry.Fate.CLAIM ? left(line) : Optional.empty();
        left.filter(name -> isExplicit(line, name) && !hasActed(name, entry))
            .ifPresent(name -> explicit.add(name.base()));
        boolean matrices = left.filter(name -> explicit.contains(name.base())).isPresent();
        boolean level = hamiltonian.isPresent() && left.filter(this::isLevel).isPresent();
        boolean first = left.filter(name -> canonical.contains(Exchange.letter(name))).isPresent();
        boolean open =
            matrices || !level && !first && left.filter(name -> !isKnown(name)).isPresent();
        String key =
            left.map(
                    name ->
                        matrices
                            ? fullKey(name)
                            : isOfAnotherRank(name, line) ? ranked(name) : key(name))
                .orElse("");
        if (open && known.add(key)) {
          left.ifPresent(name -> known.add(ranked(name)));
          entry.define(line);
          hamiltonian = matrix();
          left.filter(name -> matrices).ifPresent(name -> parts.addAll(partsOfName(line, name)));
        }
      }
    }
    introduce(known);
    magnitudes.lengths().values().stream()
        .filter(length -> !isDefined(length.name()))
        .forEach(
            length ->
                introduce(
                    length,
                    Entry.Origin.NOWHERE,
                    n -> Magnitudes.isPlain(n, length.name().base())));
    matrices.forEach(this::introduceLadder);
    return parts;
  }

  /**
   * Takes claims that say what a symbol is for its definition, if it is said once.
   *
   * @return whether there are any
   */
  boolean defineOnce(List<Entry.Line> claims) {
    List<String> said =
        claims.stream().flatMap(line -> left(line).stream()).map(this::key).toList();
    List<Entry.Line> once =
        claims.stream()
            .filter(
                line ->
                    left(line).filter(n -> Collections.frequency(said, key(n)) == 1).isPresent())
            .toList();
    for (Entry entry : entries) {
      List.copyOf(entry.lines()).stream().filter(once::contains).forEach(entry::define);
    }
    return !once.isEmpty();
  }

  /** The same where some displays are read by themselves, without equations within the text. */
  FirstSaid of(List<Entry> some, NameReader names) {
    return new FirstSaid(
        some, names, setting, List.of(), matrices, variables, magnitudes, List.of());
  }

  /**
   * Operators of which others are made, with what exchanges them: those of which a number is said
   * before any formula has them alone on its left side.
   */
  Map<String, String> canonical() {
    Map<String, String> canonical = new LinkedHashMap<>();
    Set<String> made = new HashSet<>();
    for (int n = 0; n < entries.size(); n++) {
      int before = n;
      exchanges.stream()
          .filter(said -> said.displays() == before)
          .forEach(said -> exchange(said.latex(), made, canonical));
      for (Entry.Line line : entries.get(n).lines()) {
        exchange(line.latex(), made, canonical);
        lefts(line).forEach(left -> made.add(Exchange.letter(left)));
      }
    }
    return canonical;
  }

  private void exchange(String latex, Set<String> made, Map<String, String> canonical) {
    if (latex.contains("=")) {
      Exchange.canonical(reader.plain(latex), reader)
          .filter(exchange -> Collections.disjoint(exchange.letters(), made))
          .ifPresent(e -> e.letters().forEach(letter -> canonical.putIfAbsent(letter, latex)));
    }
  }

  /** σ_± of Pauli matrices, which everybody knows, where no formula says what they are. */
  private void introduceLadder(String letter) {
    SymbolName raising = SymbolName.of(letter).withSubscripts(List.of("+"));
    SymbolName lowering = SymbolName.of(letter).withSubscripts(List.of("-"));
    if (!isDefined(raising) && !isDefined(lowering)) {
      String latex = letter + "_\\pm = \\frac{1}{2} (" + letter + "_x \\pm i " + letter + "_y)";
      introduce(
          new SaidInText.Definition(raising, latex),
          Entry.Origin.NOWHERE,
          name -> name.equals(raising) || name.equals(lowering));
    }
  }

  /** The Δ of Δ². */
  static SymbolName withoutPower(SymbolName name) {
    return name.label().matches("\\d+") ? name.withLabel("") : name;
  }

  private boolean isDefined(SymbolName name) {
    return entries.stream()
        .flatMap(entry -> entry.lines().stream())
        .filter(line -> line.fate() == Entry.Fate.DEFINE)
        .anyMatch(line -> lefts(line).contains(name));
  }

  private void introduce(Set<String> known) {
    introduced.stream()
        .flatMap(equation -> SaidInText.definition(equation, reader).stream())
        .filter(
            definition ->
                !isKnown(definition.name())
                    || isOfMatrices(definition.latex()) && !actsOnStates(definition.name()))
        .filter(definition -> known.add(key(definition.name())))
        .forEach(this::introduce);
  }

  /** Where a symbol is written first that the text defines, its definition stands. */
  private void introduce(SaidInText.Definition definition) {
    String key = key(definition.name());
    introduce(definition, Entry.Origin.TEXT, name -> key(withoutPower(name)).equals(key));
  }

  private void introduce(
      SaidInText.Definition definition, Entry.Origin origin, Predicate<SymbolName> written) {
    entries.stream()
        .filter(entry -> mentions(entry, written))
        .findFirst()
        .ifPresent(entry -> entry.introduce(definition.latex(), origin));
  }

  /** Whether another display writes a symbol that this one defines. */
  boolean isDefinedForOthers(Entry entry) {
    return entry.lines().stream()
        .filter(line -> line.fate() == Entry.Fate.DEFINE)
        .flatMap(line -> left(line).stream())
        .anyMatch(name -> entries.stream().anyMatch(e -> e != entry && mentions(e, name)));
  }

  private boolean mentions(Entry entry, SymbolName symbol) {
    return mentions(entry, name -> key(name).equals(key(symbol)));
  }

  private boolean mentions(Entry entry, Predicate<SymbolName> written) {
    return entry.lines().stream()
        .filter(line -> line.fate() != Entry.Fate.NOTHING)
        .flatMap(line -> FormulaReader.withEachSign(line.latex()).stream())
        .anyMatch(formula -> reader.in(formula).stream().anyMatch(written));
  }

  /** The symbol that stands alone on the left side. */
  Optional<SymbolName> left(Entry.Line line) {
    return lefts(line).stream().findFirst();
  }

  /** The same, and of J_± both. */
  List<SymbolName> lefts(Entry.Line line) {
    return lefts(line.latex());
  }

  private List<SymbolName> lefts(String latex) {
    int sign = sign(latex);
    String side = sign < 0 ? "" : latex.substring(0, sign).replace("&", " ");
    return side.isBlank()
        ? List.of()
        : FormulaReader.withEachSign(side).stream().flatMap(s -> reader.name(s).stream()).toList();
  }

  /** States whose components a line writes down. */
  List<SymbolName> columns(Entry.Line line) {
    return COLUMN.matcher(packed(line)).find()
        ? lefts(line).stream().filter(SymbolName::isKet).toList()
        : List.of();
  }

  private static int sign(String latex) {
    int sign = latex.indexOf('=');
    int equiv = latex.indexOf("\\equiv");
    int first = sign < 0 || equiv >= 0 && equiv < sign ? equiv : sign;
    return first > 0 && latex.charAt(first - 1) == ':' ? first - 1 : first;
  }

  /** What is no index below a matrix: γ of H_γ = H + iγσ_z is a number, x of σ_x a direction. */
  private List<String> partsOfName(Entry.Line line, SymbolName name) {
    Set<String> alone =
        reader.in(line.latex()).stream().map(SymbolName::latex).collect(Collectors.toSet());
    return name.subscripts().stream()
        .filter(letter -> isOfDirections(name) || alone.contains(letter) && isOnlyOf(name, letter))
        .toList();
  }

  private boolean isOnlyOf(SymbolName name, String letter) {
    return names()
        .filter(other -> other.subscripts().contains(letter))
        .allMatch(other -> other.base().equals(name.base()));
  }

  /** Whether it is written as a matrix. */
  private boolean isExplicit(Entry.Line line, SymbolName name) {
    return isMatrix(line) && (isOfDirections(name) || !isOfDirections(name.subscripts()));
  }

  /** An energy of the matrix that is defined already, unless the source writes its states down. */
  private boolean isLevel(SymbolName name) {
    return MatrixLevels.isEnergy(name)
        && entries.stream()
            .flatMap(entry -> entry.lines().stream())
            .flatMap(line -> lefts(line).stream())
            .noneMatch(other -> MatrixLevels.isSigned(other) && !MatrixLevels.isEnergy(other));
  }

  /** Who writes H|u⟩ first and a matrix after it speaks of any H, and gives an example. */
  private boolean hasActed(SymbolName name, Entry before) {
    return actsOnStates(name, entries.stream().takeWhile(entry -> entry != before));
  }

  /** Whether a display writes a Hamiltonian down, of which those before speak as of any. */
  boolean isExample(Entry.Line line, Entry entry) {
    return left(line)
        .filter(FirstSaid::isHamiltonian)
        .filter(name -> isMatrix(line) && hasActed(name, entry))
        .isPresent();
  }

  /**
   * Whether a display speaks of an example before it: by its arguments, which any H does not have
   * where it acts on states, by Pauli matrices, or by energies with signs.
   */
  boolean isAbout(Entry.Line line, Entry.Line example) {
    SymbolName written = left(example).orElseThrow();
    List<SymbolName> names = reader.in(line.latex());
    boolean alone = names.stream().noneMatch(SymbolName::isKet);
    boolean same = names.stream().anyMatch(written::equals) && !hasActedWith(written);
    boolean hamiltonian =
        names.stream().anyMatch(name -> key(name).equals(key(written)))
            && names.stream().anyMatch(this::isOfMatrix);
    boolean level =
        names.stream().anyMatch(name -> MatrixLevels.isEnergy(name) && MatrixLevels.isSigned(name));
    return alone && (same || hamiltonian || level);
  }

  /** Whether a line defines an energy, which is one of the Hamiltonian where that is known. */
  boolean isOfLevel(Entry.Line line) {
    return line.fate() == Entry.Fate.DEFINE && left(line).filter(this::isLevel).isPresent();
  }

  /** Whether H with just these arguments acts on a state somewhere. */
  private boolean hasActedWith(SymbolName name) {
    String acting = tight(name.latex()) + "|";
    return tight(entries.stream()).anyMatch(formula -> formula.contains(acting));
  }

  /** The Hamiltonian that is defined as a matrix, if it is the only one. */
  Optional<SymbolName> matrix() {
    List<SymbolName> matrices =
        entries.stream()
            .flatMap(entry -> entry.lines().stream())
            .filter(line -> line.fate() == Entry.Fate.DEFINE && isMatrix(line))
            .flatMap(line -> left(line).stream())
            .filter(FirstSaid::isHamiltonian)
            .toList();
    return matrices.size() == 1 ? Optional.of(matrices.get(0)) : Optional.empty();
  }

  private static boolean isHamiltonian(SymbolName name) {
    return GuessTable.isHamiltonian(name.base());
  }

  private boolean isMatrix(Entry.Line line) {
    return MATRIX.matcher(packed(line)).matches() || isOfMatrices(line.latex());
  }

  /** A formula without macros and spaces. */
  private String packed(Entry.Line line) {
    return SPACES.matcher(reader.plain(line.latex())).replaceAll("");
  }

  /** Whether it is made of Pauli matrices and numbers, H = d·σ, and of no states. */
  private boolean isOfMatrices(String latex) {
    if (matrices.isEmpty()) {
      return false;
    }
    List<SymbolName> names = reader.in(latex);
    return names.stream().anyMatch(this::isOfMatrix)
        && names.stream().noneMatch(name -> isOfMatrix(name) && isOfSite(name))
        && lefts(latex).stream().findFirst().filter(FirstSaid::isHamiltonian).isPresent()
        && names.stream().noneMatch(SymbolName::isKet)
        && !latex.contains("\\rangle")
        && names.stream().skip(1).noneMatch(FirstSaid::isHamiltonian);
  }

  private boolean isOfMatrix(SymbolName name) {
    return matrices.contains(Bold.bare(name.base()));
  }

  /**
   * Whether a letter has a direction and a place, as σ_i^x: such H are no matrices of a few bands.
   */
  private static boolean isOfSite(SymbolName name) {
    return !name.subscripts().isEmpty() && !Letters.label(name).isEmpty();
  }

  /** Whether x, y and z stand below this letter only, one at a time: they are parts of names. */
  private boolean isOfDirections(SymbolName name) {
    return isOfDirections(name.subscripts())
        && names()
            .filter(
                other ->
                    other.base().equals(name.base())
                        || !Collections.disjoint(other.subscripts(), DIRECTIONS))
            .allMatch(
                other -> other.base().equals(name.base()) && isOfDirections(other.subscripts()));
  }

  private Stream<SymbolName> names() {
    return entries.stream()
        .flatMap(entry -> entry.lines().stream())
        .flatMap(line -> reader.in(line.latex()).stream());
  }

  private static boolean isOfDirections(List<String> subscripts) {
    return subscripts.size() == 1 && DIRECTIONS.containsAll(subscripts);
  }

  /** Whether its letter alone says what it is, so that the formula claims something about it. */
  private boolean isKnown(SymbolName name) {
    return (isOfIndices(name) || actsOnStates(name))
        && GuessTable.kind(Set.of("unlabelled", "three-spatial"), name.base())
            .filter(
                kind ->
                    kind.equals("Bloch Hamiltonian")
                        ? hasEnergies()
                        : SIGNS.contains(kind) && name.subscripts().size() > 1)
            .isPresent();
  }

  /** Where operators are known by relations, an H is what the paper makes of them. */
  private boolean hasEnergies() {
    return !setting.hasRelations();
  }

  /** Whether all below a letter may be indices or a momentum, and none is a word or a number. */
  private static boolean isOfIndices(SymbolName name) {
    return name.label().isEmpty()
        && name.subscripts().stream().noneMatch(s -> WORD_OR_NUMBER.matcher(s).find());
  }

  /** An H_eff in front of a state may be the one of which energies are meant. */
  private boolean actsOnStates(SymbolName name) {
    return actsOnStates(name, entries.stream());
  }

  private boolean actsOnStates(SymbolName name, Stream<Entry> some) {
    String bare = tight(name.withArguments(List.of()).latex());
    Pattern acting = Pattern.compile(Pattern.quote(bare) + "(?:\\([^()]*\\))?\\|");
    return tight(some).anyMatch(formula -> acting.matcher(formula).find());
  }

  /** The formulas of displays without spaces and braces. */
  private Stream<String> tight(Stream<Entry> some) {
    return some.flatMap(entry -> entry.lines().stream())
        .map(line -> tight(Kets.withoutSizes(reader.plain(line.latex()))));
  }

  private static String tight(String latex) {
    return SPACES_AND_BRACES.matcher(latex).replaceAll("");
  }

  /** H and H_γ are two where they are matrices, and so are σ_x and σ_y. */
  private String fullKey(SymbolName name) {
    return key(name) + name.subscripts();
  }

  /** Ω_c of Ω_c = ε_{cab} Ω_{ab}, which is another quantity than what stands on the right side. */
  private boolean isOfAnotherRank(SymbolName left, Entry.Line line) {
    return !left.subscripts().isEmpty()
        && reader.in(line.latex()).stream()
            .filter(name -> key(name).equals(key(left)) && !name.subscripts().isEmpty())
            .anyMatch(name -> name.subscripts().size() != left.subscripts().size());
  }

  private String ranked(SymbolName name) {
    return key(name) + "#" + name.subscripts().size();
  }

  /** A letter with its numbers: a_1 and a_2 are two, and a_n is all of them; kets are many. */
  private String key(SymbolName name) {
    if (name.isKet()) {
      return name.latex();
    }
    String numbers =
        name.subscripts().stream()
            .filter(s -> s.matches("\\d+") || variables.contains(s))
            .collect(Collectors.joining(","));
    return Exchange.letter(name) + "_" + numbers + "^" + name.label();
  }
}
