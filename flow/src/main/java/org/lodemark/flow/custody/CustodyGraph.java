package org.lodemark.flow.custody;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.time.Period;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.IntList;

/**
 * Custody records as a graph of mass flows, under stated assumptions. Immutable: more records make
 * another one.
 */
public final class CustodyGraph implements RecordedCustody {
  private final List<CustodySite> sites;
  private final Assembler assembler;
  private final FlowGraph graph;
  private final int rowCount;
  private final int findingCount;
  private volatile @Nullable Targets targets;

  private CustodyGraph(List<CustodySite> sites, Assembler assembler) {
    this.sites = sites;
    this.assembler = assembler;
    graph = assembler.build();
    rowCount = assembler.rows.size();
    findingCount = assembler.findings.all().size();
  }

  /**
   * Reads the records.
   *
   * @param sites every site the movements name
   * @param movements in any order; of rows with one time the first comes first
   * @throws IllegalArgumentException naming all sites that are missing or given twice
   */
  public static CustodyGraph of(
      Collection<CustodySite> sites, List<Movement> movements, Assumptions assumptions) {
    List<CustodySite> copy = List.copyOf(sites);
    return new CustodyGraph(copy, new Assembler(copy, movements, assumptions));
  }

  /**
   * These records and more. Movements later than all here are appended, and cost what they are;
   * others, and those that change what was decided (a lot thought audited has a row that
   * is not), make the whole be read anew. The answers are the same either way.
   */
  public CustodyGraph with(List<Movement> more) {
    synchronized (assembler) {
      boolean newest = assembler.rows.size() == rowCount;
      if (newest && assembler.append(more)) {
        return new CustodyGraph(sites, assembler);
      }
    }
    List<Movement> all = new ArrayList<>(movements());
    all.addAll(more);
    return of(sites, all, assumptions());
  }

  /** The same records under other assumptions. */
  public CustodyGraph under(Assumptions other) {
    return of(sites, movements(), other);
  }

  @Override
  public Assumptions assumptions() {
    return assembler.assumptions;
  }

  @Override
  public FlowGraph graph() {
    return graph;
  }

  /** The movements, in the order given. */
  public List<Movement> movements() {
    synchronized (assembler) {
      return assembler.rows.subList(0, rowCount).stream()
          .filter(row -> !row.implied)
          .map(row -> row.movement)
          .toList();
    }
  }

  @Override
  public List<CustodySite> sites() {
    return sites;
  }

  @Override
  public List<Origin> origins() {
    return assembler.names.origins();
  }

  @Override
  public List<Finding> findings() {
    List<Finding> all = new ArrayList<>(assembler.findings.all().subList(0, findingCount));
    all.addAll(GapFindings.of(this));
    return all;
  }

  @Override
  public Optional<Target> findTarget(LotId lot) {
    int number = assembler.names.findLot(lot);
    return number < 0 ? Optional.empty() : targets().find(number, row -> true);
  }

  @Override
  public Optional<Target> findTarget(LotId lot, SiteId site) {
    int number = assembler.names.findLot(lot);
    return number < 0 || !assembler.names.hasSite(site)
        ? Optional.empty()
        : targets().find(number, row -> row.movement.site().equals(site));
  }

  @Override
  public List<Target> listShipments(SiteId gate, Period period) {
    return targets().shipments(row -> row.movement.site().equals(gate)).stream()
        .filter(target -> period.contains(target.time().date()))
        .toList();
  }

  /** The shipments of all sites, one per lot and event. */
  public List<Target> listShipments() {
    return targets().shipments(row -> true);
  }

  @Override
  public List<LotId> listLots() {
    List<LotId> lots = new ArrayList<>();
    for (int lot = 0; lot < graph.lotCount(); lot++) {
      lots.add(assembler.names.lot(lot));
    }
    return lots;
  }

  private Targets targets() {
    Targets found = targets;
    if (found == null) {
      synchronized (assembler) {
        found = new Targets(
            graph, assembler.plan, assembler.rows.subList(0, rowCount), assembler.names.lotCount());
      }
      targets = found;
    }
    return found;
  }

  @Override
  public JunctionInfo junction(int junction) {
    return assembler.plan.info(junction);
  }

  @Override
  public CustodySite site(int ordinal) {
    return assembler.names.site(ordinal);
  }

  @Override
  public Optional<LotId> findLot(int ordinal) {
    return ordinal < 0 ? Optional.empty() : Optional.of(assembler.names.lot(ordinal));
  }

  @Override
  public OptionalInt findLotOrdinal(LotId lot) {
    int number = assembler.names.findLot(lot);
    return number < 0 || number >= graph.lotCount() ? OptionalInt.empty() : OptionalInt.of(number);
  }

  @Override
  public int[] renamedArrivals(int lot) {
    IntList arcs = new IntList(8);
    for (int step = 0; step < graph.stepCount(); step++) {
      if (renamingLot(step) == lot) {
        arcs.add(graph.stepArc(step));
      }
    }
    return arcs.toArray();
  }

  /** The lot under whose name a step brings what was another into a stock; negative of others. */
  public int renamingLot(int step) {
    boolean arrives = graph.stepIsMove(step)
        && graph.stepIsArrival(step)
        && junctionType(graph.stepJunction(step)).isStock();
    int lot = arrives ? assembler.rows.get(assembler.poster.stepRow.get(step)).lot : Row.NONE;
    return arrives && graph.arcLot(graph.stepArc(step)) == lot ? Row.NONE : lot;
  }

  /** How many lots the rows name; those that nothing moved of included. */
  public int lotCount() {
    return targets().lotCount();
  }

  /** The targets of a lot at every site that has one, in the order of the lot's rows. */
  public List<Target> listTargets(int lot) {
    return targets().listBySite(lot);
  }

  @Override
  public Movement movementOfArc(int arc) {
    return assembler.rows.get(assembler.poster.arcRow.get(arc)).movement;
  }

  @Override
  public Movement movementOfGap(int gap) {
    return movementOfStep(graph.gapFirstStep(gap));
  }

  /** Whether nobody wrote an arc's row: a mine's output, implied by what it shipped. */
  public boolean isImpliedArc(int arc) {
    return assembler.rows.get(assembler.poster.arcRow.get(arc)).implied;
  }

  /** The same of the row of a step. */
  public boolean isImpliedStep(int step) {
    return assembler.rows.get(assembler.poster.stepRow.get(step)).implied;
  }

  /** The row nobody wrote: the output of a mine that a row of what leaves it implies. */
  public static Movement impliedBy(Movement leaving) {
    return ImpliedOutput.of(leaving);
  }

  /** The row a step of the graph was recorded in. */
  public Movement movementOfStep(int step) {
    return assembler.rows.get(assembler.poster.stepRow.get(step)).movement;
  }

  /** The place of an arc's row among {@link #movements()}. */
  public int placeOfArc(int arc) {
    return assembler.rows.get(assembler.poster.arcRow.get(arc)).given;
  }

  /** The place of a step's row among {@link #movements()}. */
  public int placeOfStep(int step) {
    return assembler.rows.get(assembler.poster.stepRow.get(step)).given;
  }

  /** True of the step of a count that tells what a junction began with. */
  boolean isOpening(int step) {
    return assembler.rows.get(assembler.poster.stepRow.get(step)).opening;
  }
}
