package org.lodemark.report;

import org.lodemark.report.text.Visible;

/** Text as HTML and SVG. Whatever the records hold, it is text and nothing else. */
public final class Html {
  private Html() {}

  /** Escaped for elements and quoted attributes; what cannot be seen is replaced by what can. */
  public static String text(String text) {
    return Visible.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** A name from outside, whose direction of writing stays its own. */
  public static String name(String name) {
    return "<bdi>" + text(name) + "</bdi>";
  }
}
