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
   * Whether a part of a question belongs to it. Each shard takes neighbouring parts, which are as
   * little to write down as one, and another place for every statement and engine, so that
   * questions of a single part are spread too.
   *
   * @param statement number of the statement among all that are checked
   * @param engine number of the engine
   * @param part number of the part
   * @param parts how many there are
   */
  boolean has(int statement, int engine, long part, long parts) {
    long place = (number - 1 + (long) statement + engine) % of;
    return part >= parts * place / of && part < parts * (place + 1) / of;
  }

  @Override
  public String toString() {
    return number + "/" + of;
  }
}
