package org.lodemark.nations.doubt;

import java.util.List;
import org.lodemark.atlas.Provenance;

/**
 * Facts that do not go together. Both readings are shown; none is chosen.
 *
 * @param kind what kind of doubt
 * @param subject what the facts are about, in words
 * @param readings two or more
 * @param remark what a reader should look at; may be empty
 */
public record Doubt(Kind kind, String subject, List<Reading> readings, String remark) {
  /** Kinds of doubt. */
  public enum Kind {
    /** A figure of one thing reads like another thing's unit. */
    UNIT_MISTAKE_POSSIBLE,
    /** Two editions or sources give one thing two values. */
    READINGS_DISAGREE,
    /** Partners sum to more than their published total. */
    PARTS_EXCEED_WHOLE,
    /** A period's figure and those of its parts cannot both be true. */
    PARTS_AGAINST_WHOLE
  }

  /**
   * One reading.
   *
   * @param value with its unit, in words
   */
  public record Reading(String value, Provenance provenance) {}

  public Doubt {
    readings = List.copyOf(readings);
    if (readings.size() < 2) {
      throw new IllegalArgumentException("a doubt needs two readings");
    }
  }
}
