package org.lodemark.report.text;

/**
 * Names from outside, made fit to be shown: a name can neither steer a terminal by control
 * characters, nor turn the words around it by marks of direction, nor be too long for its place.
 */
public final class Visible {
  private static final String REPLACEMENT = "\ufffd";
  private static final String ELLIPSIS = "\u2026";

  private Visible() {}

  /** The text with what cannot be seen replaced by a sign that can. */
  public static String of(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(point -> {
      if (isHarmless(point)) {
        shown.appendCodePoint(point);
      } else {
        shown.append(REPLACEMENT);
      }
    });
    return shown.toString();
  }

  private static boolean isHarmless(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }

  /**
   * At most {@code most} characters: of a long name the start, and more of its end, which tells.
   */
  public static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    if (most <= 1) {
      return ELLIPSIS.substring(0, Math.max(0, most));
    }
    int head = (most - 1) / 3;
    int tail = most - 1 - head;
    int from = text.length() - tail;
    head -= head > 0 && Character.isHighSurrogate(text.charAt(head - 1)) ? 1 : 0;
    from += Character.isLowSurrogate(text.charAt(from)) ? 1 : 0;
    return text.substring(0, head) + ELLIPSIS + text.substring(from);
  }
}
