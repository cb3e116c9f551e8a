package org.rederive.jqwik;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Of which claim or step of a document a {@link DrawnSample} is. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface OfStatement {
  /** Its id: {@code eq24}, or {@code eq24/left} for a step. */
  String value();

  /** Least number of bands. */
  int fewestBands() default WrittenArbitrary.FEWEST;

  /** Largest number of bands. */
  int mostBands() default WrittenArbitrary.MOST;
}
