package org.rederive.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rederive.formula.read.Unseen;

/** Reads the words of claim and step directives. */
final class StatementHeadReader {
  private static final Pattern RULE = Pattern.compile("([^()\\s]+)(?:\\(([^()]*)\\))?");

  private final Vocabulary setting;
  private final Findings findings;

  StatementHeadReader(Vocabulary setting, Findings findings) {
    this.setting = setting;
    this.findings = findings;
  }

  /** What the directive says, if it has a name; all else that is wrong is complained of. */
  Optional<StatementHead> read(Directive directive) {
    boolean claim = directive.is("claim");
    List<Piece> words = directive.words();
    if (words.isEmpty() || words.get(0).text().contains("=")) {
      findings.add(
          directive.verb(),
          "a " + directive.verb().text() + " needs a name",
          claim ? "claim eq24" : "step s1 by=RULE");
      return Optional.empty();
    }
    Piece id = words.get(0);
    Map<String, Piece> options = options(words.subList(1, words.size()));
    Optional<StatementHead.Because> because = option(options, "by").map(this::because);
    Expected expected = option(options, "expect").flatMap(this::expected).orElse(Expected.TRUE);
    Optional<String> number = option(options, "equation").map(n -> Unseen.line(n.text()));
    if (!claim && because.isEmpty()) {
      findings.add(
          id, "a step says by which rule it follows", "add by=RULE, for example by=algebra");
    }
    Optional<Limit> limit =
        new LimitReader(setting, findings)
            .limit(
                option(options, "limit"),
                option(options, "order"),
                option(options, "at"),
                option(options, "odd"));
    Optional<Piece> invariant = option(options, "invariant-under");
    return isName(id)
        ? Optional.of(new StatementHead(id, claim, because, expected, limit, invariant, number))
        : Optional.empty();
  }

  private boolean isName(Piece id) {
    boolean ok = FrontMatterReader.NAME.matcher(id.text()).matches();
    if (!ok) {
      findings.add(id, "a name has letters, digits and dashes only, found " + id.quoted());
    }
    return ok;
  }

  /** What stands behind each key. */
  private Map<String, Piece> options(List<Piece> words) {
    Map<String, Piece> options = new HashMap<>();
    for (Piece word : words) {
      int sign = word.text().indexOf('=');
      String key = word.text().substring(0, Math.max(sign, 0));
      if (Verb.keys().contains(key) && !options.containsKey(key)) {
        options.put(key, word.part(sign + 1, word.text().length()));
      } else {
        refuse(word);
      }
    }
    return options;
  }

  private static Optional<Piece> option(Map<String, Piece> options, String key) {
    return Optional.ofNullable(options.get(key));
  }

  private void refuse(Piece word) {
    String key = word.text().split("=", 2)[0];
    boolean twice = Verb.keys().contains(key);
    findings.add(
        word,
        twice ? key + "= comes twice" : "unknown word " + word.quoted(),
        twice
            ? ""
            : Nearest.hint(key + "=", Verb.keys().stream().map(known -> known + "=").toList()));
  }

  private Optional<Expected> expected(Piece value) {
    Optional<Expected> expected = Expected.of(value.text());
    if (expected.isEmpty()) {
      List<String> words = Expected.spoken().stream().map(Expected::word).toList();
      findings.add(
          value,
          "expect= takes one of the words "
              + String.join(", ", words)
              + ", found "
              + value.quoted(),
          Nearest.hint(value.text(), words, "leave it out where the formula holds"));
    }
    return expected;
  }

  // ---- rules

  private StatementHead.Because because(Piece written) {
    List<StatementHead.Named> named = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= written.text().length(); i++) {
      char at = i < written.text().length() ? written.text().charAt(i) : ',';
      depth += at == '(' ? 1 : at == ')' ? -1 : 0;
      if (at == ',' && (depth == 0 || i == written.text().length())) {
        rule(written.part(start, i)).ifPresent(named::add);
        start = i + 1;
      }
    }
    return new StatementHead.Because(written, named);
  }

  private Optional<StatementHead.Named> rule(Piece written) {
    Matcher matcher = RULE.matcher(written.text());
    if (!matcher.matches()) {
      findings.add(written, "expected by=RULE or by=RULE(ID,…), found " + written.quoted());
      return Optional.empty();
    }
    Piece word = written.part(matcher.start(1), matcher.end(1));
    Optional<Rule> rule = Rule.of(word.text());
    if (rule.isEmpty()) {
      findings.add(word, "unknown rule " + word.quoted(), Nearest.hint(word.text(), Rule.words()));
    }
    List<Piece> arguments = new ArrayList<>();
    if (matcher.group(2) != null) {
      arguments.addAll(arguments(written.part(matcher.start(2), matcher.end(2))));
    }
    return rule.map(known -> new StatementHead.Named(known, arguments));
  }

  private List<Piece> arguments(Piece list) {
    List<Piece> arguments = list.atCommas().stream().map(Piece::stripped).toList();
    if (arguments.stream().anyMatch(a -> a.text().isEmpty())) {
      findings.add(list, "an argument is missing between the brackets");
    }
    return arguments.stream().filter(a -> !a.text().isEmpty()).toList();
  }

  /**
   * What a claim or step directive says about its formula.
   *
   * @param id as written
   * @param because why it follows
   * @param expected what will come out
   * @param limit in which the formula holds, if it does not as it stands
   * @param invariant what the formula does not depend on, if it is no equation
   * @param number of the equation that it stands for, if that is not the document's
   */
  record StatementHead(
      Piece id,
      boolean claim,
      Optional<Because> because,
      Expected expected,
      Optional<Limit> limit,
      Optional<Piece> invariant,
      Optional<String> number) {
    /** by=substitute(eq22),product-rule. */
    record Because(Piece written, List<Named> rules) {
      Because {
        rules = List.copyOf(rules);
      }

      Reasons reasons(boolean claim) {
        return new Reasons(
            claim,
            written.text(),
            rules.stream().map(named -> new Reasons.Reason(named.rule(), named.cited())).toList());
      }

      List<Piece> arguments() {
        return rules.stream().flatMap(named -> named.arguments().stream()).toList();
      }
    }

    /** substitute(eq22): a rule and what it refers to. */
    record Named(Rule rule, List<Piece> arguments) {
      Named {
        arguments = List.copyOf(arguments);
      }

      List<String> cited() {
        return arguments.stream().map(Piece::text).toList();
      }
    }
  }
}
