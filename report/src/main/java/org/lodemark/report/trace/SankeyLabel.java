package org.lodemark.report.trace;

import java.util.ArrayList;
import java.util.List;

/**
 * A label cut into lines that fit. The reader's font is not known, so that widths are estimated
 * from above: no letter of a usual font is wider than taken here.
 */
final class SankeyLabel {
  static final double LINE_PX = 15;
  private static final int MOST_LINES = 3;
  private static final String ELLIPSIS = "\u2026";

  private SankeyLabel() {}

  /** At most three lines of at most {@code widthPx}; what does not fit is left out in the middle. */
  static List<String> lines(String text, double widthPx) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (widthPx(rest) > widthPx && lines.size() < MOST_LINES - 1) {
      int end = lineEnd(rest, widthPx);
      lines.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    lines.add(widthPx(rest) > widthPx ? shortened(rest, widthPx) : rest);
    return lines;
  }

  private static int lineEnd(String text, double widthPx) {
    int fits = 0;
    for (double sum = 0;
        fits < text.length();
        fits += Character.charCount(text.codePointAt(fits))) {
      sum += letterPx(text.codePointAt(fits));
      if (sum > widthPx) {
        break;
      }
    }
    for (int end = fits; end > fits / 2; end--) {
      if (" /:-._".indexOf(text.charAt(end - 1)) >= 0) {
        return end;
      }
    }
    return Math.max(fits, Character.charCount(text.codePointAt(0)));
  }

  /** The end of a name tells most: the country stands there, and what tells ids apart. */
  private static String shortened(String text, double widthPx) {
    int from = 0;
    double left = widthPx - letterPx(ELLIPSIS.codePointAt(0));
    while (from < text.length() && widthPx(text.substring(from)) > left) {
      from += Character.charCount(text.codePointAt(from));
    }
    return ELLIPSIS + text.substring(from);
  }

  static double widthPx(String text) {
    return text.codePoints().mapToDouble(SankeyLabel::letterPx).sum();
  }

  private static double letterPx(int point) {
    if (point > 0xffff) {
      return 18;
    }
    if (point > 0x2000 || "WM@%".indexOf(point) >= 0) {
      return 13;
    }
    if (" .,:;'|!ijlI()[]/-".indexOf(point) >= 0) {
      return 5;
    }
    boolean wide = Character.isUpperCase(point) || "mw&=+<>#".indexOf(point) >= 0;
    return wide ? 10.5 : 7.2;
  }
}
