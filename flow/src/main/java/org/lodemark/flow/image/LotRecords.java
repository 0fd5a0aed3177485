package org.lodemark.flow.image;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.Target;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.IntList;
import org.lodemark.flow.section.PackedBytes;
import org.lodemark.flow.section.PackedReader;
import org.lodemark.flow.section.Section;
import org.lodemark.flow.section.Sections;
import org.lodemark.flow.section.TextTable;
import org.lodemark.flow.section.TextTableBuilder;

/**
 * What is told lot by lot: its name, its targets, and what came into a stock under its name after
 * leaving the sender under another. Read where it lies, so that one lot costs nothing of others.
 */
final class LotRecords {
  private static final String NAMES = "lot.names";
  private static final String DOCUMENTS = "lot.documents";
  private static final String TARGETS = "lot.targets";
  private static final String TARGET_START = "lot.targetStart";
  private static final String RENAMED = "lot.renamedArrivals";

  private final TextTable names;
  private final Sections sections;
  private final List<CustodySite> sites;

  private LotRecords(Sections sections, List<CustodySite> sites) {
    this.sections = sections;
    this.sites = sites;
    names = TextTable.read(sections, NAMES);
  }

  static LotRecords read(Sections sections, List<CustodySite> sites) {
    return new LotRecords(sections, sites);
  }

  static List<Section> sections(CustodyGraph custody) {
    int lots = custody.lotCount();
    TextTableBuilder names = new TextTableBuilder();
    TextTableBuilder documents = new TextTableBuilder();
    PackedBytes targets = new PackedBytes();
    int[] start = new int[lots + 1];
    Map<SiteId, Integer> siteNumbers = numbers(custody.sites());
    for (int lot = 0; lot < lots; lot++) {
      LotId id = custody.findLot(lot).orElseThrow();
      names.add(id.uri());
      List<Target> bySite = custody.listTargets(lot);
      int own = custody.findTarget(id).map(bySite::indexOf).orElse(-1);
      targets.number(bySite.size()).number(own);
      for (Target target : bySite) {
        int site = Objects.requireNonNull(siteNumbers.get(target.site()));
        TargetRecord.write(target, site, documents, targets);
      }
      start[lot + 1] = targets.size();
    }
    List<Section> sections = new ArrayList<>(names.sections(NAMES));
    sections.addAll(documents.sections(DOCUMENTS));
    sections.add(targets.section(TARGETS));
    sections.add(new Section.Ints(TARGET_START, start));
    sections.add(renamedArrivals(custody));
    return sections;
  }

  private static Map<SiteId, Integer> numbers(List<CustodySite> sites) {
    Map<SiteId, Integer> numbers = new HashMap<>();
    for (CustodySite site : sites) {
      numbers.put(site.id(), numbers.size());
    }
    return numbers;
  }

  /** Pairs of a lot and an arc, in the order of the steps; few, since most keep their name. */
  private static Section renamedArrivals(CustodyGraph custody) {
    FlowGraph graph = custody.graph();
    IntList pairs = new IntList(16);
    for (int step = 0; step < graph.stepCount(); step++) {
      int lot = custody.renamingLot(step);
      if (lot >= 0) {
        pairs.add(lot);
        pairs.add(graph.stepArc(step));
      }
    }
    return new Section.Ints(RENAMED, pairs.raw(), pairs.size());
  }

  LotId lot(int lot) {
    return new LotId(names.text(lot));
  }

  OptionalInt find(LotId lot) {
    int number = names.find(lot.uri());
    return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** The target of a lot. */
  Optional<Target> target(LotId lot, int number) {
    PackedReader record = record(number);
    int count = record.intNumber();
    int own = record.intNumber();
    return own < 0 ? Optional.empty() : Optional.of(targets(lot, record, count).get(own));
  }

  /** The target of a lot at one site. */
  Optional<Target> target(LotId lot, int number, SiteId site) {
    PackedReader record = record(number);
    int count = record.intNumber();
    record.number();
    return targets(lot, record, count).stream()
        .filter(target -> target.site().equals(site))
        .findFirst();
  }

  private PackedReader record(int lot) {
    int from = sections.littleEndian(TARGET_START).getInt(lot * Integer.BYTES);
    return new PackedReader(sections.bytes(TARGETS), from);
  }

  private List<Target> targets(LotId lot, PackedReader record, int count) {
    TextTable documents = TextTable.read(sections, DOCUMENTS);
    List<Target> targets = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      targets.add(TargetRecord.read(record, lot, sites, documents));
    }
    return targets;
  }

  /** The arcs that came into a stock under a lot's name and left the sender under another. */
  int[] renamedArrivals(int lot) {
    ByteBuffer pairs = sections.littleEndian(RENAMED);
    IntList arcs = new IntList(8);
    for (int at = 0; at < pairs.limit(); at += 2 * Integer.BYTES) {
      if (pairs.getInt(at) == lot) {
        arcs.add(pairs.getInt(at + Integer.BYTES));
      }
    }
    return arcs.toArray();
  }
}
