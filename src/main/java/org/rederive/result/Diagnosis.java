package org.rederive.result;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is wrong with a refuted statement. Follows from document and options alone, not from what
 * refuted it.
 *
 * @param counterexample the smallest exact one that was found
 * @param repairs what each term's factor would have to be
 * @param suggestions the changes that would make it true, as few as will do
 * @param notes what was not tried, if nothing was found, and for which cases it would hold
 */
public record Diagnosis(
    Optional<Counterexample> counterexample,
    List<Repair> repairs,
    List<Suggestion> suggestions,
    List<String> notes) {
  /** Nothing is wrong, or nothing is known. */
  public static final Diagnosis NONE =
      new Diagnosis(Optional.empty(), List.of(), List.of(), List.of());

  public Diagnosis {
    repairs = List.copyOf(repairs);
    suggestions = List.copyOf(suggestions);
    notes = List.copyOf(notes);
  }

  /** The same with another note. */
  public Diagnosis noting(String note) {
    List<String> more = Stream.concat(notes.stream(), Stream.of(note)).toList();
    return new Diagnosis(counterexample, repairs, suggestions, more);
  }
}
