package org.lodemark.flow.image;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.Target;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.section.IntColumn;
import org.lodemark.flow.section.PackedBytes;
import org.lodemark.flow.section.PackedReader;
import org.lodemark.flow.section.Section;
import org.lodemark.flow.section.Sections;
import org.lodemark.flow.section.TextTable;
import org.lodemark.flow.section.TextTableBuilder;

/**
 * The rows behind flows, by their places among the rows given, and the shipments of each site. Of a
 * row nobody wrote the place of the one that implies it is kept, inverted.
 */
final class RowRecords {
  private static final String OF_ARC = "row.ofArc";
  private static final String OF_GAP = "row.ofGap";
  private static final String SHIPMENTS = "shipment.records";
  private static final String SHIPMENT_START = "shipment.start";
  private static final String DOCUMENTS = "shipment.documents";

  private final Sections sections;
  private final IntColumn ofArc;
  private final IntColumn ofGap;

  private RowRecords(Sections sections) {
    this.sections = sections;
    ofArc = IntColumn.of(sections, OF_ARC);
    ofGap = IntColumn.of(sections, OF_GAP);
  }

  static RowRecords read(Sections sections) {
    return new RowRecords(sections);
  }

  static List<Section> sections(CustodyGraph custody) {
    FlowGraph graph = custody.graph();
    int[] ofArc = new int[graph.arcCount()];
    for (int arc = 0; arc < ofArc.length; arc++) {
      int place = custody.placeOfArc(arc);
      ofArc[arc] = custody.isImpliedArc(arc) ? ~place : place;
    }
    int[] ofGap = new int[graph.gapCount()];
    for (int gap = 0; gap < ofGap.length; gap++) {
      int step = graph.gapFirstStep(gap);
      int place = custody.placeOfStep(step);
      ofGap[gap] = custody.isImpliedStep(step) ? ~place : place;
    }
    List<Section> sections = new ArrayList<>();
    sections.add(new Section.Ints(OF_ARC, ofArc));
    sections.add(new Section.Ints(OF_GAP, ofGap));
    sections.addAll(shipments(custody));
    return sections;
  }

  private static List<Section> shipments(CustodyGraph custody) {
    Map<SiteId, List<Target>> bySite = new HashMap<>();
    custody
        .listShipments()
        .forEach(target ->
            bySite.computeIfAbsent(target.site(), added -> new ArrayList<>()).add(target));
    Map<LotId, Integer> lots = new HashMap<>();
    for (int lot = 0; lot < custody.lotCount(); lot++) {
      lots.put(custody.findLot(lot).orElseThrow(), lot);
    }
    List<CustodySite> sites = custody.sites();
    TextTableBuilder documents = new TextTableBuilder();
    PackedBytes records = new PackedBytes();
    int[] start = new int[sites.size() + 1];
    for (int site = 0; site < sites.size(); site++) {
      for (Target target : bySite.getOrDefault(sites.get(site).id(), List.of())) {
        records.number(Objects.requireNonNull(lots.get(target.lot())));
        TargetRecord.write(target, site, documents, records);
      }
      start[site + 1] = records.size();
    }
    List<Section> sections = new ArrayList<>(documents.sections(DOCUMENTS));
    sections.add(records.section(SHIPMENTS));
    sections.add(new Section.Ints(SHIPMENT_START, start));
    return sections;
  }

  /** The place of the row of an arc, inverted where nobody wrote it. */
  int ofArc(int arc) {
    return ofArc.get(arc);
  }

  /** The same of the row a gap was first seen by. */
  int ofGap(int gap) {
    return ofGap.get(gap);
  }

  /** The shipments of a site. */
  List<Target> shipments(int site, List<CustodySite> sites, IntFunction<LotId> lots) {
    IntColumn start = IntColumn.of(sections, SHIPMENT_START);
    TextTable documents = TextTable.read(sections, DOCUMENTS);
    PackedReader records = new PackedReader(sections.bytes(SHIPMENTS), start.get(site));
    List<Target> targets = new ArrayList<>();
    while (records.place() < start.get(site + 1)) {
      LotId lot = lots.apply(records.intNumber());
      targets.add(TargetRecord.read(records, lot, sites, documents));
    }
    return targets;
  }
}
