package org.lodemark.input.sheet;

/** Columns as spreadsheets call them: A, B, ... Z, AA. */
final class ColumnLetters {
  /** Columns of the widest sheet there is, up to XFD. */
  static final int MOST = 16_384;

  private ColumnLetters() {}

  /** The letters of a column, counted from 0. */
  static String of(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  /** The column of a reference as {@code AB12}, counted from 0; -1 when it is no reference. */
  static int column(String reference) {
    int column = 0;
    int i = 0;
    for (; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
      int letter = Character.toUpperCase(reference.charAt(i)) - 'A';
      column = column * 26 + letter + 1;
      if (letter < 0 || letter >= 26 || column > MOST) {
        return -1;
      }
    }
    return i > 0 && i < reference.length() ? column - 1 : -1;
  }
}
