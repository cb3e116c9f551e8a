package org.rederive.evaluate;

import org.jspecify.annotations.Nullable;

/** What an arbitrary number of a sample is: one of the numbers that a thing is made of. */
public final class Name {
  private final Thing thing;
  private final Part part;
  private final String text;

  /** Made when a number is first drawn by it; equal, whichever thread makes it. */
  private Draws.@Nullable Key key;

  public Name(Thing thing, Part part) {
    this.thing = thing;
    this.part = part;
    this.text = thing.text() + part.text();
  }

  public Thing thing() {
    return thing;
  }

  public Part part() {
    return part;
  }

  /** What is noted of a point; nobody takes it apart. */
  public String text() {
    return text;
  }

  /** What a draw is hashed from. */
  Draws.Key key() {
    Draws.Key known = key;
    if (known == null) {
      known = Draws.Key.of(text);
      key = known;
    }
    return known;
  }

  /** What the number is, in the words of the field. */
  public String words() {
    return thing.words(part);
  }

  /** Of the text, which is there already. */
  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Name that && part.equals(that.part) && thing.equals(that.thing);
  }

  @Override
  public String toString() {
    return text;
  }
}
