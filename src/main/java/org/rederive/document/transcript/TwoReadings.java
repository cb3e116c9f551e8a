package org.rederive.document.transcript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rederive.formula.SymbolName;

/**
 * Why formulas are not read that could be read in two ways, of which nothing that is declared tells
 * one from the other: a first power or an order, a product or the value of a function.
 *
 * @param functions names that the paper writes as functions
 * @param powers letters that have exponents
 * @param orders letters that have their order above them
 * @param bands letters that have a band index above them
 * @param prefixes names of two letters
 * @param capitals names of several capitals
 * @param poisson whether the paper speaks of Poisson brackets
 * @param operatorStates whether the paper writes operators as states, |A)
 */
record TwoReadings(
    NameReader reader,
    Functions functions,
    PowerLetters powers,
    Orders orders,
    RaisedBands bands,
    Prefixes prefixes,
    CapitalRuns capitals,
    boolean poisson,
    boolean operatorStates) {
  private static final Set<String> EXPONENTIAL = Set.of("e", "\\mathrm{e}");

  private static final Pattern FIRST_POWER = Pattern.compile("\\^\\s*(?:1(?!\\d)|\\{\\s*1\\s*\\})");

  /** The 1 of |n^1⟩ is a label. */
  private static final Pattern STATE = Pattern.compile("\\|[^|]*?\\\\rangle|\\\\langle[^|]*\\|");

  private static final Pattern ANTICOMMUTATOR = Pattern.compile("\\\\(?:\\{|lbrace)[^{}=]*,");

  /** (\mathrm{cm}^{-1}) behind a name says in what it is measured. */
  private static final Pattern UNIT =
      Pattern.compile(
          "[A-Za-z})]\\s*[(\\[]\\s*(?:\\\\mathrm\\s*\\{[A-Za-z]+\\}\\s*(?:\\^\\s*(?:\\{\\s*-?\\d\\s*\\}|\\d))?\\s*/?\\s*)+[)\\]]");

  /** The Laplacian, or a difference that depends on a place. */
  private static final Pattern LAPLACIAN =
      Pattern.compile(
          "\\\\Delta\\s*_\\s*(?:\\{\\s*)?\\\\(?:vec|mathbf|boldsymbol)\\s*\\{?\\s*[rRx](?![A-Za-z])");

  /** f · g := …, which says what · is, or f · g = ∫ …, which is no product of numbers. */
  private static final Pattern PRODUCT_DEFINED =
      Pattern.compile(
          "\\s*\\\\?[A-Za-z]+\\s*\\\\cdot(?![A-Za-z])\\s*\\\\?[A-Za-z]+\\s*&?\\s*"
              + "(?::\\s*=|\\\\coloneqq(?![A-Za-z])|\\\\equiv(?![A-Za-z])|=\\s*&?\\s*\\\\int(?![A-Za-z]))");

  /** ∂/∂x V(x̂), which is the slope of V at x̂. */
  private static final Pattern SLOPE =
      Pattern.compile(
          "\\{\\s*(?:\\\\partial|d|\\\\mathrm\\s*\\{\\s*d\\s*\\})\\s*\\{?\\s*([A-Za-z])\\s*\\}?\\s*\\}\\s*"
              + "(?:\\\\hat\\s*\\{?\\s*[A-Za-z]\\s*\\}?|[A-Za-z])\\s*\\(\\s*\\\\hat\\s*\\{?\\s*\\1\\b");

  /** δ²(r − r'), a delta function of several dimensions. */
  private static final Pattern DELTA_OF_SEVERAL =
      Pattern.compile(
          "\\\\delta\\s*\\^\\s*\\{?\\s*\\(?\\s*[23dDN]\\s*\\)?\\s*\\}?(?:\\s|\\\\!|\\\\,)*\\(");

  /** The variation of an integral, or a number before it. */
  private static final Pattern VARIED =
      Pattern.compile("\\\\delta\\s*(?:\\\\[!,;:]\\s*)*\\\\(?:int|iint|oint)(?![A-Za-z])");

  /** The same of an author some of whose names are functions of whatever stands in brackets. */
  TwoReadings by(NameReader other) {
    return new TwoReadings(
        other, functions, powers, orders, bands, prefixes, capitals, poisson, operatorStates);
  }

  /** What speaks against reading a formula, the most telling last. */
  List<String> of(String latex) {
    String plain = reader.plain(latex);
    List<String> reasons = new ArrayList<>();
    if (UnitOrIndex.isIn(plain)) {
      reasons.add("i is an index here, and as a factor it is the imaginary unit");
    }
    Matcher slope = SLOPE.matcher(plain);
    if (slope.find()) {
      reasons.add("a derivative along " + slope.group(1) + " may be one along an operator");
    }
    if (PRODUCT_DEFINED.matcher(latex).lookingAt()) {
      reasons.add("\\cdot is defined here, and may be no product of numbers");
    }
    String outside = STATE.matcher(plain).replaceAll("");
    boolean first = FIRST_POWER.matcher(Exponents.withoutLimits(outside)).find();
    if (first && !orders.explain(outside, reader)) {
      reasons.add("nobody writes a first power, so a 1 above a letter may be an order");
    }
    if (poisson && ANTICOMMUTATOR.matcher(latex).find()) {
      reasons.add("{a, b} can be an anticommutator or the bracket of Poisson");
    }
    if (inverseBesideOrder(latex)) {
      reasons.add("-1 above a letter that has a 1 above it, too, may be an order or an inverse");
    }
    if (LAPLACIAN.matcher(plain).find() || CHANGE.matcher(plain).find()) {
      reasons.add("\\Delta can be the Laplacian");
    }
    if (DELTA_OF_SEVERAL.matcher(Kets.withoutSizes(plain)).find()) {
      reasons.add("a number above \\delta can be a power or its dimensions");
    }
    if (VARIED.matcher(plain).find()) {
      reasons.add("\\delta before an integral can be a variation or a factor");
    }
    if (operatorStates && OperatorBars.mayBe(plain)) {
      reasons.add("two bars in a bracket can be a modulus or stand between operators as states");
    }
    if (UNIT.matcher(plain).find()) {
      reasons.add("a unit in brackets is no factor");
    }
    ofAverages(plain, reasons);
    ofNames(latex, plain, reasons);
    return reasons;
  }

  /** Of ⟨A⟩(t) and of δ⟨A⟩. */
  private static void ofAverages(String plain, List<String> reasons) {
    String formula = Kets.withoutSizes(plain);
    if (AVERAGE_APPLIED.matcher(formula).find()) {
      reasons.add("an average with a bracket behind it can be a function or a factor");
    }
    if (AVERAGE_VARIED.matcher(formula).find()) {
      reasons.add("\\delta with an average behind it can be one name or a product");
    }
  }

  private static final String AVERAGE = "\\\\langle(?:(?!\\\\[lr]angle)[^|])*+\\\\rangle";

  /** ⟨A⟩(t); a number or an average in the bracket is a factor. */
  private static final Pattern AVERAGE_APPLIED =
      Pattern.compile(
          AVERAGE
              + "(?:\\s*_\\s*(?:\\{[^{}]*\\}|\\S))?(?:\\s|\\\\[!,])*\\((?!\\s*\\d|[^()]*\\\\langle)");

  private static final Pattern AVERAGE_VARIED =
      Pattern.compile("\\\\(?:delta|Delta)\\s*(?:\\\\[!,;:]\\s*)*" + AVERAGE);

  /** Δψ of what is differentiated by ∇, too. */
  private static final Pattern CHANGE =
      Pattern.compile("^\\s*\\\\Delta\\s*\\\\?[A-Za-z]+\\s*&?\\s*=.*\\\\nabla.*");

  /** Whether R_1^{-1} stands beside R_1^1, which is no power. */
  private boolean inverseBesideOrder(String latex) {
    List<SymbolName> names = reader.in(latex);
    return names.stream()
        .filter(name -> name.label().equals("1"))
        .anyMatch(
            name ->
                names.stream()
                    .anyMatch(o -> o.label().equals("-1") && o.base().equals(name.base())));
  }

  private static final Pattern UPRIGHT_RUN = Pattern.compile("\\\\mathrm\\{([A-Z]{2,})\\}");

  /** The TB of an author who also writes T and B in upright letters. */
  private Optional<String> uprightRun(String latex) {
    List<SymbolName> names = reader.in(latex);
    Set<String> bases = names.stream().map(SymbolName::base).collect(Collectors.toSet());
    Set<String> below = new HashSet<>();
    names.forEach(name -> below.addAll(name.subscripts()));
    names.forEach(name -> reader.in(name.label()).forEach(label -> below.add(label.base())));
    return bases.stream()
        .filter(base -> !below.contains(base))
        .filter(
            base -> {
              Matcher run = UPRIGHT_RUN.matcher(base);
              return run.matches()
                  && run.group(1)
                      .chars()
                      .allMatch(c -> bases.contains("\\mathrm{" + (char) c + "}"));
            })
        .findFirst();
  }

  /** \mathrm{etc.} is no factor. */
  private static final Pattern ABBREVIATION =
      Pattern.compile("(?<![_^{] ?)\\\\mathrm\\s*\\{[A-Za-z ]{2,}\\.\\s*\\}");

  /** The n of Ω^{(n)}, where it is an index of what stands beside it, too. */
  private Optional<SymbolName> raised(String latex) {
    List<SymbolName> names = reader.in(latex);
    return names.stream()
        .filter(name -> name.label().matches("\\([a-z]\\)") && !bands.isIn(name))
        .filter(
            name ->
                names.stream()
                    .anyMatch(
                        other ->
                            !other.label().equals(name.label())
                                && other.subscripts().contains(name.label().substring(1, 2))))
        .findFirst();
  }

  private void ofNames(String latex, String plain, List<String> reasons) {
    if (ABBREVIATION.matcher(plain).find()) {
      reasons.add("an abbreviated word is no factor");
    }
    raised(latex).ifPresent(name -> reasons.add("what stands above " + name + " may be an index"));
    prefixes
        .in(latex)
        .ifPresent(d -> reasons.add(d + " with a letter behind it can be one name or a product"));
    Exponents.in(latex, reader)
        .filter(name -> !powers.isPower(name))
        .ifPresent(name -> reasons.add(name + " can be a power or have a label"));
    reader.in(latex).stream()
        .filter(name -> !EXPONENTIAL.contains(name.base()) && powers.isUnclear(name))
        .findFirst()
        .ifPresent(name -> reasons.add(name + " can be a power or have a label"));
    ProductArguments.in(latex, reader).stream()
        .filter(letter -> !isFunction(letter, latex))
        .findFirst()
        .ifPresent(
            letter ->
                reasons.add(
                    letter + " with a product in brackets behind it can be a function of that"));
    SumLetters.in(plain, reader)
        .ifPresent(index -> reasons.add("\\Sigma_" + index + " can be a sum or a symbol"));
    WordStates.in(latex)
        .ifPresent(
            word -> reasons.add("a state that is known by " + word + " has one label or several"));
    uprightRun(latex)
        .ifPresent(word -> reasons.add(word + " can be one name or a product of letters"));
    capitals
        .in(latex)
        .ifPresent(word -> reasons.add(word + " can be one name or a product of letters"));
  }

  /**
   * Whether all that have a formula behind them are functions elsewhere, this letter among them.
   */
  private boolean isFunction(String letter, String latex) {
    List<SymbolName> opened = reader.mentions(latex).beforeFormulas();
    boolean none = opened.stream().noneMatch(name -> name.base().contains(letter));
    return none && reader.isOpen(letter)
        || opened.stream().anyMatch(name -> name.base().contains(letter))
            && opened.stream()
                .filter(name -> name.base().contains(letter))
                .allMatch(functions::contains);
  }
}
