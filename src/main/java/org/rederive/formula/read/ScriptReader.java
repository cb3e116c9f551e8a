package org.rederive.formula.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rederive.formula.Declaration;
import org.rederive.formula.Formula;
import org.rederive.formula.Obstacle;
import org.rederive.formula.ReadingException;
import org.rederive.formula.Sort;
import org.rederive.formula.Span;
import org.rederive.formula.Type;
import org.rederive.formula.Typed;
import org.rederive.formula.UncomputedSign;

/** What is attached to a factor: a factorial, an exponent, components, an evaluation. */
final class ScriptReader {
  private final Parser parser;
  private final TokenStream in;

  ScriptReader(Parser parser) {
    this.parser = parser;
    this.in = parser.in;
  }

  Typed attached(Span start, Typed factor) {
    Typed result = in.next("!") ? parser.places.note(start, factorial(factor)) : factor;
    EndsReader ends = new EndsReader(parser);
    if (in.mark() > 0 && in.previous().is("]") && ends.stand()) {
      result = parser.places.note(start, ends.of(result));
    }
    Set<String> scripts = new HashSet<>();
    while (in.next("^") || in.next("_") || in.next("'")) {
      if (in.next("'")) {
        throw new ReadingException(in.peek().span(), "a prime after a group has no meaning", "");
      }
      boolean above = in.next("^");
      boolean first = scripts.add(in.peek().text());
      Names.requireOnce(first, in.peek(), above ? "superscript" : "subscript");
      boolean component = !above || isComponent(result);
      result =
          parser.places.note(
              start, component ? components(result) : parser.superscripts.raised(result));
    }
    return result;
  }

  /** n!, of a letter, a number or a bracket. */
  private Typed factorial(Typed operand) {
    Span span = operand.span().to(in.take().span());
    Parser.require(
        operand.type().equals(Type.SCALAR),
        span,
        "a factorial is taken of a number, this is " + operand.type().one());
    Parser.require(
        !in.next("!") && !in.next("^"), span, "it is not clear what this factorial is taken of");
    parser.requireBound(operand, span, "a factorial");
    Formula factorial = Formula.Uncomputed.of(UncomputedSign.FACTORIAL, List.of(operand.formula()));
    return operand.as(factorial, Type.SCALAR, span);
  }

  /** Whether spatial indices, and nothing else, stand above a vector or tensor. */
  private boolean isComponent(Typed operand) {
    if (operand.type().rank() == 0) {
      return false;
    }
    int mark = in.mark();
    in.take();
    try {
      return Names.startsName(in.next("{") ? in.peek(1) : in.peek())
          && Subscripts.read(in).stream()
              .allMatch(
                  piece ->
                      parser
                          .table
                          .label(piece)
                          .filter(d -> d.sort() == Sort.SPATIAL_INDEX)
                          .isPresent());
    } catch (ReadingException noIndices) {
      return false;
    } finally {
      in.reset(mark);
    }
  }

  /** (…)_i or (…)^i, components of a bracketed vector or tensor. */
  private Typed components(Typed operand) {
    EvaluationReader evaluation = new EvaluationReader(parser);
    if (evaluation.isBelow()) {
      return evaluation.below(operand);
    }
    in.take();
    Span start = in.peek().span();
    List<String> pieces = Subscripts.read(in);
    Span span = operand.span().to(in.previous().span());
    List<Declaration> bands = bands(pieces);
    if (bands.size() == 2 && pieces.size() == 2) {
      Parser.require(
          operand.type().rank() == 0,
          span,
          "a matrix element is taken of an operator, this is " + operand.type().one());
      return operand.as(Formula.Uncomputed.element(operand.formula(), bands), Type.SCALAR, span);
    }
    Optional<Typed> part = PartReader.of(operand, pieces, parser.table, span);
    if (part.isPresent()) {
      return part.get();
    }
    refuseElement(operand, pieces, span);
    List<Declaration> indices = new ArrayList<>();
    for (String piece : pieces) {
      indices.add(
          parser
              .table
              .label(piece)
              .filter(d -> d.sort() == Sort.SPATIAL_INDEX)
              .orElseThrow(
                  () ->
                      new ReadingException(start, piece + " is not a declared spatial index", "")));
    }
    return indexed(operand, indices, span);
  }

  private static void refuseElement(Typed operand, List<String> pieces, Span span) {
    if (operand.type().equals(Type.OPERATOR) && pieces.size() == 2) {
      throw new ReadingException(
          span,
          "an element of an operator has two indices of bands, found "
              + String.join(" and ", pieces),
          "declare both as 'band index'",
          new Obstacle.NoElement(pieces));
    }
  }

  /** Those of some subscripts that are indices of bands. */
  private List<Declaration> bands(List<String> pieces) {
    return pieces.stream()
        .flatMap(piece -> parser.table.label(piece).stream())
        .filter(d -> d.sort() == Sort.BAND_INDEX)
        .toList();
  }

  Typed indexed(Typed operand, List<Declaration> indices, Span span) {
    Parser.require(
        operand.type().rank() == indices.size(),
        span,
        operand.type().one()
            + " takes "
            + operand.type().rank()
            + " indices, found "
            + indices.size());
    return new Typed(
        new Formula.Indexed(operand.formula(), indices),
        operand.type().withRank(0),
        span,
        FreeIndices.with(operand.free(), indices));
  }
}
