package org.lodemark.flow.custody;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.graph.FlowGraph;

/**
 * What questions about shares, traces and recalls ask of custody records, under stated assumptions:
 * just read ({@link CustodyGraph}), or an image of that kept from before. Both give the same
 * answers.
 */
public interface Custody {
  Assumptions assumptions();

  FlowGraph graph();

  /** All sites, in the order given. */
  List<CustodySite> sites();

  /** By ordinal of the graph. */
  List<Origin> origins();

  /** What cannot be, or cannot be used. */
  List<Finding> findings();

  /** What of it is about some sites, in the same order. */
  default List<Finding> findings(Set<SiteId> sites) {
    return findings().stream().filter(finding -> sites.contains(finding.site())).toList();
  }

  /** True when something of this kind was found. */
  default boolean hasFinding(Finding.Kind kind) {
    return findings().stream().anyMatch(finding -> finding.kind() == kind);
  }

  /** The mass a question about a lot is about: its last departure, or what is left of it. */
  Optional<Target> findTarget(LotId lot);

  /** The same, as far as one site goes. */
  Optional<Target> findTarget(LotId lot, SiteId site);

  JunctionInfo junction(int junction);

  /** The type of a junction alone: for those who ask it of every flow. */
  default JunctionInfo.Type junctionType(int junction) {
    return junction(junction).type();
  }

  CustodySite site(int ordinal);

  /** The lot an arc or junction is of; empty for a negative ordinal. */
  Optional<LotId> findLot(int ordinal);

  /** The number flows have a lot by; empty where no flow is of a lot of that name. */
  OptionalInt findLotOrdinal(LotId lot);

  /** Every lot the records name. */
  List<LotId> listLots();

  /** The arcs that came into a stock under a lot's name, and left the sender under another. */
  int[] renamedArrivals(int lot);

  /** The number of an origin, if the graph has it. */
  default OptionalInt findOrigin(Origin origin) {
    int number = origins().indexOf(origin);
    return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
