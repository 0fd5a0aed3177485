package org.lodemark.flow.naive;

import org.jspecify.annotations.Nullable;
import org.lodemark.domain.custody.LotId;

/** An arc while it is being made; its mass and origin may still change. */
final class Draft {
  final int from;
  final int to;
  long grams;

  @Nullable
  String origin;

  final @Nullable LotId lot;
  final int row;
  int id = -1;

  private Draft(
      int from, int to, long grams, @Nullable String origin, @Nullable LotId lot, int row) {
    this.from = from;
    this.to = to;
    this.grams = grams;
    this.origin = origin;
    this.lot = lot;
    this.row = row;
  }

  static Draft source(String origin, int to, long grams, @Nullable LotId lot, int row) {
    return new Draft(-1, to, grams, origin, lot, row);
  }

  static Draft between(int from, int to, long grams, @Nullable LotId lot, int row) {
    return new Draft(from, to, grams, null, lot, row);
  }

  static Draft loss(int from, long grams, @Nullable LotId lot, int row) {
    return new Draft(from, -1, grams, null, lot, row);
  }

  NaiveArc toArc() {
    return new NaiveArc(id, from, to, grams, origin, lot, row);
  }
}
