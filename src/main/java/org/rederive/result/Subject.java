package org.rederive.result;

/** What a finding speaks about. */
public sealed interface Subject {
  /** In words, such as "any diagonalisable H with 3 bands". */
  String words();

  /** Whether a finding about this is one about all Hamiltonians that the other speaks about. */
  boolean includes(Subject other);

  /** Whether it speaks about Hamiltonians with so many bands, all of them. */
  boolean includes(int bands);

  /** Everything that a statement can be about: no number of bands enters. */
  record Everything(String words) implements Subject {
    @Override
    public boolean includes(Subject other) {
      return true;
    }

    @Override
    public boolean includes(int bands) {
      return true;
    }
  }

  /**
   * All that has one size.
   *
   * @param bands number of bands N, or of sites
   */
  record Size(int bands, String words) implements Subject {
    @Override
    public boolean includes(Subject other) {
      return other instanceof Size size && size.bands == bands
          || other instanceof Model model && model.bands == bands;
    }

    @Override
    public boolean includes(int number) {
      return number == bands;
    }
  }

  /**
   * A single model, which is a case of what has its size.
   *
   * @param id of the model
   * @param bands its number of bands
   */
  record Model(String id, int bands) implements Subject {
    @Override
    public String words() {
      return "model " + id;
    }

    @Override
    public boolean includes(Subject other) {
      return equals(other);
    }

    @Override
    public boolean includes(int number) {
      return false;
    }
  }

  /** Some of what a statement is about, and no more: a few of the numbers that n can be. */
  record Some(String words) implements Subject {
    @Override
    public boolean includes(Subject other) {
      return equals(other);
    }

    @Override
    public boolean includes(int bands) {
      return false;
    }
  }

  /** What is drawn at random from a class, such as "random H and Gaussian packets". */
  record Drawn(String words) implements Subject {
    @Override
    public boolean includes(Subject other) {
      return equals(other);
    }

    @Override
    public boolean includes(int bands) {
      return false;
    }
  }
}
