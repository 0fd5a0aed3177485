package org.lodemark.origin.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** Exact tails against whole numbers. */
class ExactTailTest {
  /** Pascal's triangle in whole numbers: sum of C(n, k) 3^(n - k) over 4^n. */
  @Test
  void theTailIsAsCountedInWholeNumbers() {
    ExactTail exact = new ExactTail(80);
    for (int n = 1; n <= 80; n += 7) {
      BigInteger choose = BigInteger.ONE;
      double[] tail = new double[n + 2];
      BigInteger[] terms = new BigInteger[n + 1];
      for (int k = 0; k <= n; k++) {
        terms[k] = choose.multiply(BigInteger.valueOf(3).pow(n - k));
        choose = choose.multiply(BigInteger.valueOf(n - k)).divide(BigInteger.valueOf(k + 1));
      }
      BigInteger sum = BigInteger.ZERO;
      for (int k = n; k >= 0; k--) {
        sum = sum.add(terms[k]);
        tail[k] = sum.doubleValue() / BigInteger.valueOf(4).pow(n).doubleValue();
      }
      for (int k = 0; k <= n + 1; k++) {
        assertThat(exact.atLeast(k, n, 0.25)).isCloseTo(tail[k], within(1e-12 * tail[k]));
      }
    }
  }

  /** Of 20 receipts 3 are lacking. Of 5 drawn two or more: (C(3,2) C(17,3) + C(17,2)) / C(20,5). */
  @Test
  void whatIsDrawnIsCountedOneByOne() {
    double twoOrMore = (3 * 680 + 136) / 15504.0;
    assertThat(new ExactTail(20).drawnAtLeast(2, 5, 3, 20)).isCloseTo(twoOrMore, within(1e-12));
    assertThat(new ExactTail(20).drawnAtLeast(0, 5, 3, 20)).isCloseTo(1, within(1e-12));
    assertThat(new ExactTail(20).drawnAtLeast(4, 5, 3, 20)).isZero();
    // All 18 drawn of 20: at least one of the three is among them.
    assertThat(new ExactTail(20).drawnAtLeast(1, 18, 3, 20)).isCloseTo(1, within(1e-12));
  }
}
