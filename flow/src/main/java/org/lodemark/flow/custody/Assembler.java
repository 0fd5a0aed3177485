package org.lodemark.flow.custody;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.OriginBasis;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.FlowGraphBuilder;
import org.lodemark.flow.graph.UnexplainedRule;

/**
 * Reads movements batch after batch - junctions, pairs, order - and posts them. Keeps what a later
 * batch needs.
 */
final class Assembler {
  final Assumptions assumptions;
  final Names names;
  final JunctionPlan plan;
  final Pairing pairing;
  final FindingList findings = new FindingList();
  final List<Row> rows = new ArrayList<>();
  final Poster poster;
  private final FlowGraphBuilder builder;
  private final MineOutput mines;
  private final ImpliedOutput implied = new ImpliedOutput();
  private final Set<String> transformations = new HashSet<>();

  /** Mines and lots of which a receipt was taken for the mine's output. */
  private final Set<List<Object>> minedUnwritten = new HashSet<>();

  private long latest = Long.MIN_VALUE;

  Assembler(Collection<CustodySite> sites, List<Movement> movements, Assumptions assumptions) {
    this.assumptions = assumptions;
    names = new Names(sites, movements);
    builder = new FlowGraphBuilder(names.origins().size(), movements.size() * 2);
    plan = new JunctionPlan(assumptions.trust(), names, builder);
    pairing = new Pairing(assumptions.scaleSds());
    mines = new MineOutput(assumptions.sources(), names);
    poster = new Poster(builder, names, plan, pairing, mines);

    builder.explainBy(new GapRule(assumptions, plan));
    implied.note(movements);
    take(rowsOf(movements));
  }

  FlowGraph build() {
    return builder.build();
  }

  /** Appends, if these movements leave all that was decided before as it was; else false. */
  boolean append(List<Movement> movements) {
    if (!names.knows(movements)) {
      return false;
    }
    List<Row> batch = rowsOf(movements);
    if (!follows(batch)) {
      return false;
    }
    implied.note(movements);
    take(batch);
    return true;
  }

  private boolean follows(List<Row> batch) {
    for (Row row : batch) {
      boolean settled = row.earliest > latest
          && !plan.unsettles(row)
          && !(row.isTransformation() && transformations.contains(eventKey(row)))
          && !declaresLate(row)
          && !(row.action() == Action.MINE
              && minedUnwritten.contains(
                  List.of(row.movement.site(), row.movement.lot().orElseThrow())))
          && !(row.isCount() && row.earliest < row.latest)
          && !(row.lot == Row.NONE && !plan.hasSitePool(row.site));
      if (!settled) {
        return false;
      }
    }
    return !mines.isUnsettledBy(batch)
        && !implied.isUnsettledBy(batch)
        && !pairing.isUnsettledBy(batch)
        && !plan.unsettlesWholeStocks(batch);
  }

  /** Under as-recorded, a lot seen before that is declared only now changes what its gaps are. */
  private boolean declaresLate(Row row) {
    return assumptions.believesDeclarations()
        && row.movement
            .declaredOrigin()
            .filter(declared -> declared.basis() == OriginBasis.MINED)
            .isPresent()
        && row.lot != Row.NONE
        && plan.declaresNothingYet(row);
  }

  private static String eventKey(Row row) {
    return row.site + "\n" + row.movement.event();
  }

  private List<Row> rowsOf(List<Movement> movements) {
    List<Row> batch = new ArrayList<>(movements.size());
    int given = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).given + 1;
    for (Movement movement : movements) {
      if (implied.isImpliedBy(movement, names.site(names.site(movement.site())).isMine())) {
        batch.add(
            new Row(rows.size() + batch.size(), given, ImpliedOutput.of(movement), names, true));
      }
      batch.add(new Row(rows.size() + batch.size(), given, movement, names, false));
      given++;
    }
    return batch;
  }

  private void take(List<Row> batch) {
    int firstNewJunction = plan.infos().size();
    rows.addAll(batch);
    plan.note(batch);
    new EventRows(plan, findings).place(batch);
    pairing.pair(batch, findings);
    for (Row row : batch) {
      latest = Math.max(latest, row.latest);
      if (row.isTransformation()) {
        transformations.add(eventKey(row));
      } else if (row.action() == Action.RECEIVE) {
        judge(row);
      }
    }
    mines.add(batch, pairing, findings);
    new TimeOrder(batch, plan, pairing, findings, firstNewJunction).replay(poster::post);
  }

  private int senderLot(Row row) {
    return row.movement.sourceLot().map(names::findLot).orElse(row.lot);
  }

  /** What a receipt is, that no shipment fits. */
  private void judge(Row row) {
    Receipt receipt = pairing.receipt(row);
    if (!receipt.pieces.isEmpty()) {
      return;
    }
    boolean fromMine = row.movement
        .counterparty()
        .filter(site -> names.site(names.site(site)).isMine())
        .isPresent();
    if (fromMine) {
      row.from = plan.junctionOfMined(
          names.site(row.movement.counterparty().orElseThrow()), senderLot(row));
      receipt.fromMine = row.from == Row.NONE;
      if (receipt.fromMine) {
        minedUnwritten.add(List.of(
            row.movement.counterparty().orElseThrow(),
            row.movement.sourceLot().or(row.movement::lot).orElseThrow()));
      }
      return;
    }
    findings.receiptWithoutShipment(row);
    receipt.unrecordedGrams = row.grams;
    receipt.unrecordedOrigin = assumptions.believesDeclarations()
        ? row.movement
            .declaredOrigin()
            .filter(declared -> declared.basis() == OriginBasis.MINED)
            .map(declared -> names.declared(declared.country()))
            .orElse(UnexplainedRule.UNRECORDED)
        : UnexplainedRule.UNRECORDED;
  }
}
