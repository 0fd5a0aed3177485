package org.lodemark.report.text;

import java.util.ArrayList;
import java.util.List;

/** Words set in lines. */
public final class Paragraph {
  private Paragraph() {}

  /** Lines of at most {@code width} columns; only an address may be longer, so that it stays whole. */
  public static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words(text, width)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static List<String> words(String text, int width) {
    List<String> words = new ArrayList<>();
    for (String word : text.strip().split("\\s+")) {
      String rest = word;
      while (rest.length() > width && !word.contains("://")) {
        words.add(rest.substring(0, width));
        rest = rest.substring(width);
      }
      words.add(rest);
    }
    return words;
  }

  /**
   * Lines of at most {@code width} columns without exception: names of lots may be addresses as
   * long as the page is wide. They break where an address is jointed, if they can.
   */
  public static List<String> wrapWithin(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      String rest = word;
      boolean fits = line.length() + (line.isEmpty() ? 0 : 1) + rest.length() <= width;
      if (!fits && !line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (rest.length() > width) {
        int end = joint(rest, width);
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  private static int joint(String word, int width) {
    for (int end = width; end > width / 2; end--) {
      if ("/:.,;-_?&=#".indexOf(word.charAt(end - 1)) >= 0) {
        return end;
      }
    }
    boolean splitsPair = Character.isHighSurrogate(word.charAt(width - 1));
    return splitsPair && width > 1 ? width - 1 : width;
  }

  /** As {@link #hanging}, with lines of at most {@code width} columns without exception. */
  public static String hangingWithin(String lead, String text, int width) {
    return hang(lead, wrapWithin(text, width - lead.length()));
  }

  /** A paragraph whose first line starts with {@code lead} and whose others hang below its text. */
  public static String hanging(String lead, String text, int width) {
    return hang(lead, wrap(text, width - lead.length()));
  }

  private static String hang(String lead, List<String> lines) {
    String indent = " ".repeat(lead.length());
    StringBuilder drawn = new StringBuilder();
    for (String line : lines) {
      drawn.append(drawn.isEmpty() ? lead : indent).append(line).append('\n');
    }
    return drawn.toString();
  }
}
