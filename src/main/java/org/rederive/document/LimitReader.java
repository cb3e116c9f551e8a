package org.rederive.document;

import java.util.List;
import java.util.Optional;

/** Reads {@code limit=width order=2}: in which limit a formula holds, and how fast. */
final class LimitReader {
  /** Powers that the doubles of four halvings can tell apart. */
  private static final List<String> ORDERS = List.of("1", "2", "3", "4");

  private final Vocabulary setting;
  private final Findings findings;

  LimitReader(Vocabulary setting, Findings findings) {
    this.setting = setting;
    this.findings = findings;
  }

  /** The limit, if one is named and nothing is wrong with it. */
  Optional<Limit> limit(
      Optional<Piece> limit, Optional<Piece> order, Optional<Piece> at, Optional<Piece> odd) {
    Optional<LimitParameter> parameter = limit.flatMap(this::parameter);
    order.filter(piece -> !ORDERS.contains(piece.text())).ifPresent(this::refuseOrder);
    if (limit.isPresent() != order.isPresent()) {
      findings.add(
          limit.or(() -> order).orElseThrow(),
          "a limit and its order come together",
          "for example limit=" + parameter.map(LimitParameter::word).orElse("width") + " order=2");
      return Optional.empty();
    }
    Optional<LimitParameter.Place> place = at.flatMap(piece -> place(piece, parameter));
    boolean signed = odd.filter(letter -> isOdd(letter, parameter)).isPresent();
    return order
        .filter(piece -> ORDERS.contains(piece.text()))
        .flatMap(
            piece ->
                parameter.map(p -> new Limit(p, Integer.parseInt(piece.text()), place, signed)));
  }

  private boolean isOdd(Piece letter, Optional<LimitParameter> parameter) {
    Optional<String> known = parameter.filter(LimitParameter::signed).map(LimitParameter::letter);
    boolean named = known.equals(Optional.of(letter.text()));
    if (!named) {
      findings.add(letter, notOdd(letter, parameter, known));
    }
    return named;
  }

  private static String notOdd(
      Piece letter, Optional<LimitParameter> parameter, Optional<String> known) {
    return parameter
        .map(
            p ->
                known
                    .map(word -> "odd= takes " + word + ", the " + p.meaning())
                    .map(words -> words + ", found " + letter.quoted())
                    .orElse("the " + p.meaning() + " has no sign, so that nothing is odd in it"))
        .orElse("there is no odd= without a limit");
  }

  private Optional<LimitParameter.Place> place(Piece at, Optional<LimitParameter> parameter) {
    List<LimitParameter.Place> places = parameter.map(LimitParameter::places).orElse(List.of());
    Optional<LimitParameter.Place> named =
        places.stream().filter(place -> place.word().equals(at.text())).findFirst();
    if (named.isEmpty()) {
      List<String> words = places.stream().map(LimitParameter.Place::word).toList();
      findings.add(
          at,
          words.isEmpty()
              ? "there is no at= without a limit that has places"
              : "at= takes one of the words " + String.join(", ", words) + ", found " + at.quoted(),
          Nearest.hint(at.text(), words, "leave it out where the formula holds everywhere"));
    }
    return named;
  }

  private Optional<LimitParameter> parameter(Piece limit) {
    List<String> words = setting.limits().stream().map(LimitParameter::word).toList();
    Optional<LimitParameter> named =
        setting.limits().stream().filter(p -> p.word().equals(limit.text())).findFirst();
    if (named.isEmpty()) {
      findings.add(
          limit,
          words.isEmpty()
              ? "nothing goes to zero in the setting " + setting.word()
              : "limit= takes the word "
                  + String.join(" or ", words)
                  + " only in this setting, found "
                  + limit.quoted(),
          Nearest.hint(limit.text(), words, "leave it out where the formula holds as it is"));
    }
    return named;
  }

  private void refuseOrder(Piece order) {
    findings.add(
        order, "order= takes a power from 1 to 4, found " + order.quoted(), "for example order=2");
  }
}
