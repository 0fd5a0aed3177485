package org.lodemark.flow.custody;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodemark.domain.custody.Action;

/** All that happened to one lot at one site, as far as it decides where the lot's metal is kept. */
final class LotStay {
  private boolean unaudited;
  private @Nullable String value;
  private @Nullable List<LotStay> madeOf;
  private boolean asked;
  private boolean valueIsOfArrival;

  private boolean noted;
  private boolean mined;
  private int declaredOrigin = Row.NONE;
  int junction = Row.NONE;

  /**
   * Takes in a row, in order of time.
   *
   * @param inputs of an output: what its event took, known when all rows are
   */
  void add(Row row, boolean audited, List<LotStay> inputs) {
    unaudited |= !audited;
    mined |= row.action() == Action.MINE && !row.implied;
    boolean arrival = isArrival(row);
    if (!noted || (arrival && !valueIsOfArrival)) {
      value = row.movement
          .segregatedBy()
          .or(() ->
              row.movement.declaredOrigin().map(declared -> declared.country().iso3()))
          .orElse(null);
      madeOf = inputs;
      valueIsOfArrival = arrival;
      noted = true;
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

  /** True when a row would be the first to bring the lot in, and so decide anew its value. */
  boolean isValuedAnewBy(Row row) {
    return !valueIsOfArrival && isArrival(row);
  }

  private static boolean isArrival(Row row) {
    return row.action() == Action.MINE
        || row.action() == Action.RECEIVE
        || row.action() == Action.OUTPUT;
  }

  boolean isMinedHere() {
    return mined;
  }

  boolean isAudited() {
    return !unaudited;
  }

  /** What it is kept apart by; asked when all rows are known. A circle of lots has nothing. */
  String value() {
    if (value == null && !asked) {
      asked = true;
      value = valueOfInputs();
      madeOf = null;
    }
    return value == null ? "" : value;
  }

  private String valueOfInputs() {
    List<String> values = madeOf == null
        ? List.of()
        : madeOf.stream().map(LotStay::value).distinct().toList();
    return values.size() == 1 ? values.get(0) : "";
  }
}
