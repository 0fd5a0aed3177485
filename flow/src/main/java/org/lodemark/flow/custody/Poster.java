package org.lodemark.flow.custody;

import org.lodemark.domain.custody.Action;
import org.lodemark.flow.graph.FlowGraphBuilder;
import org.lodemark.flow.graph.IntList;
import org.lodemark.flow.graph.UnexplainedRule;

/** Posts rows to the graph, one after the other, and remembers which row each arc and step is of. */
final class Poster {
  private final FlowGraphBuilder builder;
  private final Names names;
  private final JunctionPlan plan;
  private final Pairing pairing;
  private final MineOutput mines;
  final IntList arcRow = new IntList(64);
  final IntList stepRow = new IntList(64);

  Poster(
      FlowGraphBuilder builder, Names names, JunctionPlan plan, Pairing pairing, MineOutput mines) {
    this.builder = builder;
    this.names = names;
    this.plan = plan;
    this.pairing = pairing;
    this.mines = mines;
  }

  /** Posts what leaves with a row, or what arrives with it. */
  void post(Row row, boolean arrival) {
    if (arrival) {
      postArrival(row);
    } else {
      postDeparture(row);
    }
  }

  private void postDeparture(Row row) {
    if (row.action() == Action.SHIP) {
      ship(row);
    } else if (row.to == Row.NONE) {
      note(row, builder.lose(row.from, row.grams));
    } else {
      depart(row, row.from, row.grams, row.lot);
    }
  }

  private void postArrival(Row row) {
    if (row.isCount()) {
      count(row);
    } else if (row.from != Row.NONE) {
      arrive(row.arcs.get(0), row.to, row);
    } else if (row.action() == Action.MINE) {
      mined(row);
    } else {
      receive(row);
    }
  }

  private void count(Row row) {
    if (row.atLeast) {
      builder.seen(row.to, row.grams);
    } else {
      builder.count(row.to, row.grams);
    }
    stepRow.add(row.index);
  }

  private void mined(Row row) {
    MineOutput.YearOutput year = mines.year(row);
    int origin = names.mine(year.mine);
    if (!mines.isBelieved()) {
      source(row, UnexplainedRule.UNRECORDED, row.grams);
    } else if (!mines.isBeyond(year)) {
      source(row, origin, row.grams);
    } else {
      if (year.junction == Row.NONE) {
        year.junction = plan.addMineYear(year.mine, year.year);
        long capacity = mines.capacity(year);
        sourceOfYear(row, year.junction, origin, capacity);
        sourceOfYear(row, year.junction, UnexplainedRule.UNRECORDED, year.grams - capacity);
      }
      arrive(depart(row, year.junction, row.grams, row.lot), row.to, row);
    }
  }

  /** Of no lot: the row is only the first to need it. */
  private void sourceOfYear(Row row, int junction, int origin, long grams) {
    if (grams > 0) {
      builder.source(origin, junction, grams, Row.NONE);
      arcRow.add(row.index);
      stepRow.add(row.index);
    }
  }

  private void ship(Row row) {
    Shipment shipment = pairing.shipment(row);
    shipment.arc = depart(row, row.from, row.grams, row.lot);
    if (shipment.transit != Row.NONE) {
      arrive(shipment.arc, shipment.transit, row);
    }
  }

  private void receive(Row row) {
    Receipt receipt = pairing.receipt(row);
    if (receipt.fromMine) {
      mined(row);
      return;
    }
    for (Receipt.Piece piece : receipt.pieces) {
      takeOver(row, piece);
    }
    source(row, UnexplainedRule.SCALE, receipt.scaleGrams);
    source(row, receipt.unrecordedOrigin, receipt.unrecordedGrams);
  }

  /** A whole shipment arrives as it is; one that comes in parts is kept in a transit. */
  private void takeOver(Row row, Receipt.Piece piece) {
    Shipment shipment = piece.shipment();
    boolean whole = shipment.arc != Row.NONE
        && shipment.transit == Row.NONE
        && piece.grams() == shipment.row.grams;
    if (whole) {
      row.arcs.add(shipment.arc);
      arrive(shipment.arc, row.to, row);
      return;
    }
    if (shipment.transit == Row.NONE) {
      shipment.transit = plan.addTransit(shipment.row);
      if (shipment.arc != Row.NONE) {
        arrive(shipment.arc, shipment.transit, shipment.row);
      }
    }
    int arc = depart(row, shipment.transit, piece.grams(), shipment.row.lot);
    arrive(arc, row.to, row);
  }

  private int depart(Row row, int junction, long grams, int lot) {
    int arc = builder.depart(junction, grams, lot);
    note(row, arc);
    return arc;
  }

  private void arrive(int arc, int junction, Row row) {
    builder.arrive(arc, junction);
    stepRow.add(row.index);
  }

  private void source(Row row, int origin, long grams) {
    if (grams > 0) {
      note(row, builder.source(origin, row.to, grams, row.lot));
    }
  }

  private void note(Row row, int arc) {
    arcRow.add(row.index);
    stepRow.add(row.index);
    row.arcs.add(arc);
  }
}
