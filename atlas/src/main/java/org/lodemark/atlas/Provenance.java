package org.lodemark.atlas;

import java.util.regex.Pattern;

/**
 * What every fact carries beside its value.
 *
 * @param edition which edition of a publication; empty where there is none. Editions stand side by
 *     side, none replaces another
 * @param note what a reader should know; nothing is computed from it
 * @param where the row the fact was read from
 */
public record Provenance(
    Quality quality,
    Confidence confidence,
    String edition,
    Source source,
    String note,
    Location where) {
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  public Provenance {
    // Notes of a user's file are printed, and a terminal would obey control characters.
    note = CONTROL.matcher(note).replaceAll("?");
  }

  /** A planned quantity is shown but enters no computation. */
  public boolean counts() {
    return quality != Quality.PLANNED;
  }
}
