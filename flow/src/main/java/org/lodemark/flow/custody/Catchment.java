package org.lodemark.flow.custody;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.section.IntColumn;
import org.lodemark.flow.section.Section;
import org.lodemark.flow.section.Sections;

/**
 * Which records can bear on what is at a site or left it. Read by themselves they answer questions
 * about its lots as all records would, and are mostly few: questions that change the records and read
 * them anew need no others.
 *
 * <p>These are all rows of the site, all rows anywhere that name it, and the same of each site that
 * metal can have come from: one that ships to it, one it names as the sender of a receipt, one whose
 * shipment has the paper of a receipt there. Beside them all rows that compete for the same hand-overs,
 * directly or in turn ({@link HandOverGroups}), so that receipts find the shipments they find among
 * all.
 */
public final class Catchment {
  private static final String SITE = "catchment.site";
  private static final String HAND_OVER = "catchment.handOver";
  private static final String GROUP = "catchment.group";
  private static final String AT = "catchment.at";
  private static final String NAMING = "catchment.naming";
  private static final String GROUPED = "catchment.grouped";

  private final List<CustodySite> sites;
  private final Map<SiteId, Integer> numbers = new HashMap<>();
  private final IntColumn site;
  private final IntColumn handOver;
  private final IntColumn group;
  private final Grouping rowsAt;
  private final Grouping rowsNaming;
  private final Grouping rowsOfGroup;
  private final int rowCount;

  private Catchment(
      List<CustodySite> sites,
      int rowCount,
      IntColumn site,
      IntColumn handOver,
      IntColumn group,
      List<Grouping> groupings) {
    this.sites = List.copyOf(sites);
    this.rowCount = rowCount;
    this.site = site;
    this.handOver = handOver;
    this.group = group;
    rowsAt = groupings.get(0);
    rowsNaming = groupings.get(1);
    rowsOfGroup = groupings.get(2);
    sites.forEach(one -> numbers.put(one.id(), numbers.size()));
  }

  /** Of records. */
  public static Catchment of(List<CustodySite> sites, List<Movement> movements) {
    Map<SiteId, Integer> numbers = new HashMap<>();
    sites.forEach(one -> numbers.put(one.id(), numbers.size()));
    int rows = movements.size();
    int[] site = new int[rows];
    int[] handOver = new int[rows];
    int[] named = new int[rows];
    for (int row = 0; row < rows; row++) {
      Movement movement = movements.get(row);
      site[row] = numbers.getOrDefault(movement.site(), -1);
      int other =
          movement.counterparty().map(id -> numbers.getOrDefault(id, -1)).orElse(-1);
      handOver[row] = HandOverCode.of(movement.action(), other);
      named[row] = HandOverCode.isNone(handOver[row]) ? -1 : other;
    }
    int[] group = HandOverGroups.of(movements);
    int groups = 0;
    for (int one : group) {
      groups = Math.max(groups, one + 1);
    }
    return new Catchment(
        sites,
        rows,
        IntColumn.of(site),
        IntColumn.of(handOver),
        IntColumn.of(group),
        List.of(
            Grouping.of(site, sites.size()),
            Grouping.of(named, sites.size()),
            Grouping.of(group, groups)));
  }

  /** As arrays, to be kept. */
  public List<Section> image() {
    List<Section> sections = new ArrayList<>();
    sections.add(site.section(SITE, rowCount));
    sections.add(handOver.section(HAND_OVER, rowCount));
    sections.add(group.section(GROUP, rowCount));
    sections.addAll(rowsAt.image(AT));
    sections.addAll(rowsNaming.image(NAMING));
    sections.addAll(rowsOfGroup.image(GROUPED));
    return sections;
  }

  /** As it was kept. */
  public static Catchment read(Sections sections, List<CustodySite> sites) {
    return new Catchment(
        sites,
        sections.bytes(SITE).limit() / Integer.BYTES,
        IntColumn.of(sections, SITE),
        IntColumn.of(sections, HAND_OVER),
        IntColumn.of(sections, GROUP),
        List.of(
            Grouping.read(sections, AT),
            Grouping.read(sections, NAMING),
            Grouping.read(sections, GROUPED)));
  }

  /** The places of the rows that can bear on some sites, in their order. */
  public BitSet rowsOf(Collection<SiteId> gates) {
    Search search = new Search();
    for (SiteId gate : gates) {
      Integer number = numbers.get(gate);
      if (number != null) {
        search.upstream(number);
      }
    }
    search.run();
    return search.rows;
  }

  /** The sites that rows stand at or name, in the order of all sites. */
  public List<CustodySite> sitesOf(BitSet rows) {
    BitSet named = new BitSet();
    rows.stream().forEach(row -> {
      named.set(site.get(row));
      int other = HandOverCode.other(handOver.get(row));
      if (other >= 0) {
        named.set(other);
      }
    });
    return named.stream().mapToObj(sites::get).toList();
  }

  private final class Search {
    final BitSet rows = new BitSet();
    private final BitSet upstream = new BitSet();
    private final BitSet groups = new BitSet();
    private final Deque<Integer> open = new ArrayDeque<>();

    void upstream(int number) {
      if (number >= 0 && !upstream.get(number)) {
        upstream.set(number);
        open.add(number);
      }
    }

    void run() {
      while (!open.isEmpty()) {
        int at = open.remove();
        rowsAt.each(at, row -> atUpstream(row, at));
        rowsNaming.each(at, this::naming);
      }
    }

    private void atUpstream(int row, int at) {
      add(row);
      int code = handOver.get(row);
      if (HandOverCode.isReceipt(code)) {
        upstream(HandOverCode.other(code));
        if (group.get(row) >= 0) {
          rowsOfGroup.each(group.get(row), other -> sender(other, at));
        }
      }
    }

    /** A shipment that a receipt there may be of, since it names that site, or none. */
    private void sender(int row, int at) {
      int code = handOver.get(row);
      int to = HandOverCode.other(code);
      if (HandOverCode.isShipment(code) && (to < 0 || to == at)) {
        upstream(site.get(row));
      }
    }

    private void naming(int row) {
      add(row);
      if (HandOverCode.isShipment(handOver.get(row))) {
        upstream(site.get(row));
      }
    }

    private void add(int row) {
      rows.set(row);
      int of = group.get(row);
      if (of >= 0 && !groups.get(of)) {
        groups.set(of);
        rowsOfGroup.each(of, rows::set);
      }
    }
  }
}
