package org.rederive;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A share of what is to come out true and takes long, another one each minute; what is false is
 * tried at every run.
 *
 * <pre>
 *   mvn verify -Drederive.share=1                            all of it
 *   mvn verify -Drederive.share=3 -Drederive.share.seed=7    the same third again
 * </pre>
 */
public final class Share {
  private static final int ONE_IN = Integer.getInteger("rederive.share", 3);
  private static final int SEED =
      Integer.getInteger(
          "rederive.share.seed", (int) (System.currentTimeMillis() / 60_000 % ONE_IN));

  private Share() {}

  /** Every third of them, at least one, beginning where the seed says. */
  public static <T> List<T> of(List<T> all) {
    int first = Math.floorMod(SEED, Math.min(ONE_IN, all.size()));
    return IntStream.range(0, all.size())
        .filter(i -> i % ONE_IN == first)
        .mapToObj(all::get)
        .toList();
  }

  /** What to say when something fails, to have the same share again. */
  public static String words() {
    return "with -Drederive.share=" + ONE_IN + " -Drederive.share.seed=" + SEED;
  }
}
