package org.rederive.number;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Families of random matrices, each hard for a solver in its own way. */
enum MatrixFamily {
  GINIBRE {
    @Override
    SampleMatrix draw(int n, SplittableRandom random) {
      return SampleMatrix.ginibre(n, random);
    }
  },
  HERMITIAN {
    @Override
    SampleMatrix draw(int n, SplittableRandom random) {
      SampleMatrix a = SampleMatrix.ginibre(n, random);
      return a.plus(a.adjoint());
    }
  },
  NORMAL {
    @Override
    SampleMatrix draw(int n, SplittableRandom random) {
      SampleMatrix d = new SampleMatrix(n);
      for (int i = 0; i < n; i++) {
        d.set(i, i, random.nextDouble(), random.nextDouble());
      }
      return d.turnedBy(SampleMatrix.unitary(n, random));
    }
  },
  REAL {
    @Override
    SampleMatrix draw(int n, SplittableRandom random) {
      return SampleMatrix.ginibre(n, random).realPart();
    }
  },
  COMPLEX_SYMMETRIC {
    @Override
    SampleMatrix draw(int n, SplittableRandom random) {
      SampleMatrix a = SampleMatrix.ginibre(n, random);
      return a.plus(a.transposed());
    }
  },
  BADLY_SCALED {
    @Override
    SampleMatrix draw(int n, SplittableRandom random) {
      double[] d = new double[n];
      Arrays.setAll(d, i -> Math.pow(10, 8 * random.nextDouble() - 4));
      return SampleMatrix.ginibre(n, random).rescaled(d);
    }
  },
  GRADED {
    @Override
    SampleMatrix draw(int n, SplittableRandom random) {
      SampleMatrix a = SampleMatrix.ginibre(n, random);
      for (int i = 0; i < n * n; i++) {
        double grade = Math.pow(10, -0.7 * (i / n + i % n));
        a.re[i] *= grade;
        a.im[i] *= grade;
      }
      return a;
    }
  },
  BLOCK_TRIANGULAR {
    @Override
    SampleMatrix draw(int n, SplittableRandom random) {
      return SampleMatrix.ginibre(n, random).upperBlocks(Math.max(1, n / 2));
    }
  },
  TRIANGULAR {
    @Override
    SampleMatrix draw(int n, SplittableRandom random) {
      return SampleMatrix.ginibre(n, random).upperBlocks(1);
    }
  },
  HIDDEN_TRIANGULAR {
    @Override
    SampleMatrix draw(int n, SplittableRandom random) {
      return TRIANGULAR.draw(n, random).turnedBy(SampleMatrix.unitary(n, random));
    }
  },
  COMPANION {
    @Override
    SampleMatrix draw(int n, SplittableRandom random) {
      double[] c = new double[n];
      Arrays.setAll(c, i -> Math.pow(10, 4 * random.nextDouble() - 2));
      return SampleMatrix.companion(c);
    }
  },
  REPEATED_SEMISIMPLE {
    @Override
    SampleMatrix draw(int n, SplittableRandom random) {
      double[] values = new double[n];
      Arrays.setAll(values, i -> 1 + i / 3);
      return SampleMatrix.diagonal(values).turnedBy(SampleMatrix.unitary(n, random));
    }
  },
  OPEN_CHAIN {
    @Override
    SampleMatrix draw(int n, SplittableRandom random) {
      SampleMatrix a = SampleMatrix.chain(n, 1.5, 0.3);
      for (int i = 0; i < n; i++) {
        a.set(i, i, 0.1 * random.nextDouble(), 0.1 * random.nextDouble());
      }
      return a;
    }
  },
  LOCALISED_CHAIN {
    @Override
    SampleMatrix draw(int n, SplittableRandom random) {
      SampleMatrix a = SampleMatrix.chain(n, 0.3, 1.5);
      for (int i = 0; i < n; i++) {
        a.set(i, i, 5 * random.nextDouble(), 0);
      }
      return a;
    }
  },
  RANK_ONE {
    @Override
    SampleMatrix draw(int n, SplittableRandom random) {
      SampleMatrix column = new SampleMatrix(n);
      column.set(0, 0, 1, 0);
      SampleMatrix a = SampleMatrix.ginibre(n, random).times(column);
      return a.times(SampleMatrix.ginibre(n, random));
    }
  };

  abstract SampleMatrix draw(int n, SplittableRandom random);
}
