package org.lodemark.browser;

import java.util.List;

/**
 * How a reader looks at a page.
 *
 * @param widthPx of the window
 */
record Look(int widthPx, boolean dark) {
  static final Look PHONE = new Look(380, false);
  static final Look DESK = new Look(1400, false);

  /** A telephone and a desk, by day and by night. */
  static List<Look> listAll() {
    return List.of(PHONE, DESK, new Look(380, true), new Look(1400, true));
  }

  int heightPx() {
    return widthPx < 600 ? 800 : 1000;
  }

  @Override
  public String toString() {
    return widthPx + " px, " + (dark ? "dark" : "light");
  }
}
