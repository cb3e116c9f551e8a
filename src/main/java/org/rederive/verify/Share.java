package org.rederive.verify;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of all work that one shard does.
 *
 * @param number of the shard, from 1
 * @param of how many shards there are
 */
public record Share(int number, int of) {
  private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,3})/([1-9][0-9]{0,3})");

  /** Everything. */
  static final Share ALL = new Share(1, 1);

  /** A share written like 2/3. */
  public static Optional<Share> read(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Share share = new Share(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    return share.number <= share.of ? Optional.of(share) : Optional.empty();
  }

  /**
   * Whether a chunk of samples belongs to it. Each shard takes neighbouring chunks of a statement,
   * which is as little to write down as one chunk, and another place in every statement, so that
   * statements of a single chunk are spread too.
   *
   * @param statement number of the statement among all that are checked
   */
  boolean hasChunk(int statement, long chunk, long chunks) {
    long place = (number - 1 + (long) statement) % of;
    return chunk >= chunks * place / of && chunk < chunks * (place + 1) / of;
  }

  /** Whether the findings of an engine, given by number, belong to it. */
  boolean hasEngine(int statement, int engine) {
    return (statement + engine) % of == number - 1;
  }

  @Override
  public String toString() {
    return number + "/" + of;
  }
}
