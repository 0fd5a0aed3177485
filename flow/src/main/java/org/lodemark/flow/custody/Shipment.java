package org.lodemark.flow.custody;

/** A shipment under way: what is left of it to be received. */
final class Shipment {
  final Row row;
  long leftGrams;

  /** The arc of its departure, once it is in the graph. */
  int arc = Row.NONE;

  /** Where it is kept while several receipts take parts of it. */
  int transit = Row.NONE;

  Shipment(Row row) {
    this.row = row;
    leftGrams = row.grams;
  }
}
