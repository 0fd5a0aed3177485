package org.lodemark.atlas;

import java.util.regex.Pattern;

/**
 * Where a fact comes from.
 *
 * @param id short, unique within an atlas
 * @param title what it is, with its date
 * @param url where it can be read; empty when there is no address, and {@code note} says why
 * @param licence empty when not stated
 * @param note what a reader should know
 */
public record Source(String id, String title, String url, String licence, String note) {
  private static final Pattern ID = Pattern.compile("[a-z0-9-]+");

  public Source {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("source id \"" + id + "\": lower-case letters, digits, -");
    }
    if (title.isBlank()) {
      throw new IllegalArgumentException("source \"" + id + "\" has no title");
    }
    if (url.isBlank() && note.isBlank()) {
      throw new IllegalArgumentException(
          "source \"" + id + "\" has no url, and no note that says why");
    }
  }
}
