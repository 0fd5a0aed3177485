package org.lodemark.flow.custody;

import java.util.ArrayList;
import java.util.List;
import org.lodemark.flow.graph.UnexplainedRule;

/** What a receipt is made of. */
final class Receipt {
  final List<Piece> pieces = new ArrayList<>(1);
  long scaleGrams;
  long unrecordedGrams;
  int unrecordedOrigin = UnexplainedRule.UNRECORDED;

  /** True when a mine sent it and wrote nothing down: it is the mine's output. */
  boolean fromMine;

  /** A part of a shipment. */
  record Piece(Shipment shipment, long grams) {}
}
