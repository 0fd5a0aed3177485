package org.lodemark.flow.custody;

import org.jspecify.annotations.Nullable;
import org.lodemark.domain.custody.Action;

/** All that happened to one lot at one site, as far as it decides where the lot's metal is kept. */
final class LotStay {
  private boolean unaudited;
  private @Nullable String value;
  private boolean valueIsOfArrival;

  private boolean mined;
  private int declaredOrigin = Row.NONE;
  int junction = Row.NONE;

  /**
   * Takes in a row, in order of time.
   *
   * @param inherited the value of what an output was made of, or empty
   */
  void add(Row row, boolean audited, String inherited) {
    unaudited |= !audited;
    mined |= row.action() == Action.MINE;
    boolean arrival = row.action() == Action.MINE
        || row.action() == Action.RECEIVE
        || row.action() == Action.OUTPUT;
    if (value == null || (arrival && !valueIsOfArrival)) {
      value = row.movement
          .segregatedBy()
          .or(() ->
              row.movement.declaredOrigin().map(declared -> declared.country().iso3()))
          .orElse(inherited);
      valueIsOfArrival = arrival;
    }
  }

  /** Notes, in order of time, where the lot's rows here declare it mined. */
  void declare(int origin) {
    if (declaredOrigin == Row.NONE) {
      declaredOrigin = origin;
    }
  }

  /** The first origin declared here, or NONE. */
  int declaredOrigin() {
    return declaredOrigin;
  }

  boolean isMinedHere() {
    return mined;
  }

  boolean isAudited() {
    return !unaudited;
  }

  String value() {
    return value == null ? "" : value;
  }
}
