package org.lodemark.flow.image;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.flow.custody.Target;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.Sink;
import org.lodemark.flow.section.PackedBytes;
import org.lodemark.flow.section.PackedReader;
import org.lodemark.flow.section.TextTable;
import org.lodemark.flow.section.TextTableBuilder;

/** A target as packed numbers, and back. */
final class TargetRecord {
  private static final List<Target.Kind> KINDS = List.of(Target.Kind.values());

  /** Stands for "no arc": a small number, where {@link FlowGraph#NONE} is a large one. */
  private static final int NO_ARC = -1;

  private TargetRecord() {}

  static void write(Target target, int site, TextTableBuilder documents, PackedBytes into) {
    into.number(KINDS.indexOf(target.kind())).number(site);
    EventTime time = target.time();
    into.number(time.date().toEpochDay());
    writeInstant(time.earliest(), into);
    writeInstant(time.latest(), into);
    into.number(target.grams()).number(target.sinks().size());
    for (Sink sink : target.sinks()) {
      into.number(sink.tail())
          .number(sink.grams())
          .number(sink.arc() == FlowGraph.NONE ? NO_ARC : sink.arc());
    }
    writeRefs(target.rows(), documents, into);
  }

  private static void writeInstant(Instant instant, PackedBytes into) {
    into.number(instant.getEpochSecond()).number(instant.getNano());
  }

  static Target read(PackedReader from, LotId lot, List<CustodySite> sites, TextTable documents) {
    Target.Kind kind = KINDS.get(from.intNumber());
    CustodySite site = sites.get(from.intNumber());
    EventTime time =
        new EventTime(LocalDate.ofEpochDay(from.number()), readInstant(from), readInstant(from));
    long grams = from.number();
    int count = from.intNumber();
    List<Sink> sinks = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int tail = from.intNumber();
      long ofSink = from.number();
      int arc = from.intNumber();
      sinks.add(new Sink(tail, ofSink, arc == NO_ARC ? FlowGraph.NONE : arc));
    }
    return new Target(lot, site.id(), time, kind, grams, sinks, readRefs(from, documents));
  }

  private static Instant readInstant(PackedReader from) {
    return Instant.ofEpochSecond(from.number(), from.number());
  }

  static void writeRefs(List<RecordRef> rows, TextTableBuilder documents, PackedBytes into) {
    into.number(rows.size());
    for (RecordRef row : rows) {
      into.number(documents.intern(row.document())).number(row.row());
    }
  }

  static List<RecordRef> readRefs(PackedReader from, TextTable documents) {
    int count = from.intNumber();
    List<RecordRef> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      rows.add(new RecordRef(documents.text(from.intNumber()), from.number()));
    }
    return rows;
  }
}
