package org.lodemark.report.text;

/**
 * How text is drawn on a terminal.
 *
 * @param width columns
 * @param colour whether escape codes may be used
 * @param sources whether figures carry the numbers of their sources
 */
public record Style(int width, boolean colour, boolean sources) {
  /** The widest that tables are drawn. */
  public static final int WIDEST = 100;

  private static final int NARROWEST = 60;

  public Style {
    width = Math.clamp(width, NARROWEST, WIDEST);
  }

  public String bold(String text) {
    return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  /** For what needs a second look. */
  public String marked(String text) {
    return colour ? "\u001b[33m" + text + "\u001b[0m" : text;
  }

  public String faint(String text) {
    return colour ? "\u001b[2m" + text + "\u001b[0m" : text;
  }
}
