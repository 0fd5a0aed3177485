package org.lodemark.flow.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.Custody;
import org.lodemark.flow.custody.Finding;
import org.lodemark.flow.custody.JunctionInfo;
import org.lodemark.flow.custody.Origin;
import org.lodemark.flow.custody.Target;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.GraphSections;
import org.lodemark.flow.section.Sections;
import org.lodemark.flow.shares.ShareSections;

/** Custody records as an image has them. */
class KeptCustody implements Custody {
  private final Sections sections;
  private final List<CustodySite> sites;
  private final ImageHead head;
  private final FlowGraph graph;
  private final JunctionRecords junctions;
  private final LotRecords lots;

  KeptCustody(Sections sections, List<CustodySite> sites) {
    this.sections = sections;
    this.sites = List.copyOf(sites);
    head = ImageHead.read(sections, this.sites);
    graph = GraphSections.read(sections);
    ShareSections.give(graph, sections);
    junctions = JunctionRecords.read(sections);
    lots = LotRecords.read(sections, this.sites);
  }

  @Override
  public Assumptions assumptions() {
    return head.assumptions();
  }

  @Override
  public FlowGraph graph() {
    return graph;
  }

  @Override
  public List<CustodySite> sites() {
    return sites;
  }

  @Override
  public List<Origin> origins() {
    return head.origins();
  }

  @Override
  public List<Finding> findings() {
    return FindingRecords.read(sections);
  }

  @Override
  public List<Finding> findings(Set<SiteId> about) {
    return FindingRecords.read(sections, site -> about.contains(sites.get(site).id()));
  }

  @Override
  public boolean hasFinding(Finding.Kind kind) {
    return FindingRecords.has(sections, kind);
  }

  @Override
  public Optional<Target> findTarget(LotId lot) {
    OptionalInt number = lots.find(lot);
    return number.isEmpty() ? Optional.empty() : lots.target(lot, number.getAsInt());
  }

  @Override
  public Optional<Target> findTarget(LotId lot, SiteId site) {
    OptionalInt number = lots.find(lot);
    return number.isEmpty() ? Optional.empty() : lots.target(lot, number.getAsInt(), site);
  }

  @Override
  public JunctionInfo junction(int junction) {
    return junctions.info(junction, graph.site(junction));
  }

  @Override
  public JunctionInfo.Type junctionType(int junction) {
    return junctions.type(junction);
  }

  @Override
  public CustodySite site(int ordinal) {
    return sites.get(ordinal);
  }

  @Override
  public Optional<LotId> findLot(int ordinal) {
    return ordinal < 0 ? Optional.empty() : Optional.of(lots.lot(ordinal));
  }

  @Override
  public OptionalInt findLotOrdinal(LotId lot) {
    OptionalInt number = lots.find(lot);
    return number.isEmpty() || number.getAsInt() >= graph.lotCount() ? OptionalInt.empty() : number;
  }

  @Override
  public List<LotId> listLots() {
    List<LotId> all = new ArrayList<>(graph.lotCount());
    for (int lot = 0; lot < graph.lotCount(); lot++) {
      all.add(lots.lot(lot));
    }
    return all;
  }

  /** What left a site; nothing where there is no such site. */
  List<Target> shipments(RowRecords rows, SiteId gate) {
    for (int site = 0; site < sites.size(); site++) {
      if (sites.get(site).id().equals(gate)) {
        return rows.shipments(site, sites, lots::lot);
      }
    }
    return List.of();
  }

  @Override
  public int[] renamedArrivals(int lot) {
    return lots.renamedArrivals(lot);
  }
}
