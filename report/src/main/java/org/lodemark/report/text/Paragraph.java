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

  /** A paragraph whose first line starts with {@code lead} and whose others hang below its text. */
  public static String hanging(String lead, String text, int width) {
    String indent = " ".repeat(lead.length());
    StringBuilder drawn = new StringBuilder();
    for (String line : wrap(text, width - lead.length())) {
      drawn.append(drawn.isEmpty() ? lead : indent).append(line).append('\n');
    }
    return drawn.toString();
  }
}
