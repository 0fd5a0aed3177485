package org.lodemark.input;

import java.io.BufferedReader;
import java.io.IOException;

/**
 * What parts the fields of a CSV file. Spreadsheets write a semicolon where the comma parts
 * decimals, and a tab for "Unicode text". Told by the first line that has words and is no comment,
 * from what stands outside quotes; where two are as many, the one that is rarer in names wins.
 */
final class Delimiter {
  private static final int LOOKED_AT = 1 << 16;
  private static final String CANDIDATES = "\t;,";

  private final int[] counts = new int[CANDIDATES.length()];
  private boolean quoted;
  private boolean words;
  private char first;
  private char second;
  private char before = ',';

  private Delimiter() {}

  /** Looks ahead as far as needed; the reader stands where it stood. */
  static char find(BufferedReader text) throws IOException {
    text.mark(LOOKED_AT);
    Delimiter line = new Delimiter();
    for (int i = 0; i < LOOKED_AT; i++) {
      int c = text.read();
      boolean ends = c < 0 || (!line.quoted && (c == '\n' || c == '\r'));
      if (ends && (c < 0 || line.tells())) {
        break;
      }
      if (ends) {
        line = new Delimiter();
      } else {
        line.take((char) c);
      }
    }
    text.reset();
    return line.mostFrequent();
  }

  private void take(char c) {
    if (first == 0) {
      first = c;
    } else if (second == 0) {
      second = c;
    }
    int candidate = CANDIDATES.indexOf(c);
    boolean fieldStarts = before == '"' || CANDIDATES.indexOf(before) >= 0;
    before = c;
    if (c == '"' && (quoted || fieldStarts)) {
      quoted = !quoted;
    } else if (candidate >= 0 && !quoted) {
      counts[candidate]++;
    } else if (!Character.isWhitespace(c)) {
      words = true;
    }
  }

  /** A number sign alone in the first field is the name of a column. */
  private boolean tells() {
    return words && (first != '#' || CANDIDATES.indexOf(second) >= 0);
  }

  private char mostFrequent() {
    int best = CANDIDATES.indexOf(',');
    for (int i = best - 1; i >= 0; i--) {
      if (counts[i] > 0 && counts[i] >= counts[best]) {
        best = i;
      }
    }
    return CANDIDATES.charAt(best);
  }
}
