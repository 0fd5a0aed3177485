package org.lodemark.flow.image;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.Finding;
import org.lodemark.flow.section.IntColumn;
import org.lodemark.flow.section.PackedBytes;
import org.lodemark.flow.section.PackedReader;
import org.lodemark.flow.section.Section;
import org.lodemark.flow.section.Sections;
import org.lodemark.flow.section.TextTable;
import org.lodemark.flow.section.TextTableBuilder;

/** Findings as packed records, with the kinds that occur told before. */
final class FindingRecords {
  private static final String KINDS = "finding.kinds";
  private static final String RECORDS = "finding.records";
  private static final String SITES = "finding.sites";
  private static final String START = "finding.start";
  private static final String DOCUMENTS = "finding.documents";

  private FindingRecords() {}

  static List<Section> sections(CustodyGraph custody) {
    TextTableBuilder documents = new TextTableBuilder();
    PackedBytes records = new PackedBytes();
    Set<Finding.Kind> kinds = EnumSet.noneOf(Finding.Kind.class);
    Map<SiteId, Integer> numbers = new HashMap<>();
    custody.sites().forEach(site -> numbers.put(site.id(), numbers.size()));
    List<Finding> findings = custody.findings();
    int[] sites = new int[findings.size()];
    int[] start = new int[findings.size()];
    for (int i = 0; i < start.length; i++) {
      Finding finding = findings.get(i);
      sites[i] = Objects.requireNonNull(numbers.get(finding.site()));
      start[i] = records.size();
      kinds.add(finding.kind());
      records.text(finding.kind().name()).text(finding.site().id());
      records.text(finding.lot().map(LotId::uri).orElse(""));
      records.number(finding.grams()).text(finding.message());
      TargetRecord.writeRefs(finding.rows(), documents, records);
    }
    PackedBytes occur = new PackedBytes();
    kinds.forEach(kind -> occur.text(kind.name()));
    List<Section> sections = new ArrayList<>(documents.sections(DOCUMENTS));
    sections.add(records.section(RECORDS));
    sections.add(occur.section(KINDS));
    sections.add(new Section.Ints(SITES, sites));
    sections.add(new Section.Ints(START, start));
    return sections;
  }

  static boolean has(Sections sections, Finding.Kind kind) {
    PackedReader occur = new PackedReader(sections.bytes(KINDS), 0);
    while (!occur.atEnd()) {
      if (occur.text().equals(kind.name())) {
        return true;
      }
    }
    return false;
  }

  static List<Finding> read(Sections sections) {
    TextTable documents = TextTable.read(sections, DOCUMENTS);
    PackedReader records = new PackedReader(sections.bytes(RECORDS), 0);
    List<Finding> findings = new ArrayList<>();
    while (!records.atEnd()) {
      findings.add(finding(records, documents));
    }
    return findings;
  }

  /** Those about some sites, in the same order; no others are read. */
  static List<Finding> read(Sections sections, IntPredicate ofSite) {
    TextTable documents = TextTable.read(sections, DOCUMENTS);
    IntColumn sites = IntColumn.of(sections, SITES);
    IntColumn start = IntColumn.of(sections, START);
    int count = sections.bytes(START).limit() / Integer.BYTES;
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (ofSite.test(sites.get(i))) {
        PackedReader record = new PackedReader(sections.bytes(RECORDS), start.get(i));
        findings.add(finding(record, documents));
      }
    }
    return findings;
  }

  private static Finding finding(PackedReader records, TextTable documents) {
    Finding.Kind kind = Finding.Kind.valueOf(records.text());
    SiteId site = new SiteId(records.text());
    String lot = records.text();
    return new Finding(
        kind,
        site,
        lot.isEmpty() ? Optional.empty() : Optional.of(new LotId(lot)),
        records.number(),
        records.text(),
        TargetRecord.readRefs(records, documents));
  }
}
