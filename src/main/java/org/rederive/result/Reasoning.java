package org.rederive.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether a statement follows from the reasons that are given for it.
 *
 * @param status in a word
 * @param missing what else is needed, as it would be written behind by=
 * @param idle what is cited and not needed
 * @param standsOn what it needs, of all that is cited
 * @param sources other documents of which it needs something, a definition included
 * @param message why it is not settled; empty if there is nothing to say
 */
public record Reasoning(
    Status status,
    List<String> missing,
    List<String> idle,
    List<String> standsOn,
    List<String> sources,
    String message) {
  public Reasoning {
    missing = List.copyOf(missing);
    idle = List.copyOf(idle);
    standsOn = List.copyOf(standsOn);
    sources = List.copyOf(sources);
  }

  /** What is known of the reasons, in a line. */
  public String words() {
    List<String> words = new ArrayList<>();
    if (status == Status.FOLLOWS) {
      words.add(
          standsOn.isEmpty()
              ? "follows by arithmetic alone"
              : "follows from " + String.join(", ", standsOn));
    }
    if (!missing.isEmpty()) {
      words.add("does not follow from what it cites; needed besides: " + String.join(",", missing));
    }
    if (!idle.isEmpty()) {
      words.add("cited and not needed: " + String.join(", ", idle));
    }
    if (!message.isEmpty()) {
      words.add("whether it follows from what it cites is not settled: " + message);
    }
    return String.join("; ", words);
  }

  /** Nothing is known, with the reason. */
  public static Reasoning open(String why) {
    return new Reasoning(Status.NOT_SETTLED, List.of(), List.of(), List.of(), List.of(), why);
  }

  /** What is known. */
  public enum Status {
    /** It follows from what is cited, whatever all else is. */
    FOLLOWS,
    /** It is true, but does not follow from what is cited. */
    DOES_NOT_FOLLOW,
    /** Neither was found. */
    NOT_SETTLED;

    /** How reports write it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}
