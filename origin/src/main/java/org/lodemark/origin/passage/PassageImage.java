package org.lodemark.origin.passage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.lodemark.domain.place.Countries;
import org.lodemark.domain.place.Country;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.RecordedCustody;
import org.lodemark.flow.custody.Target;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.Sink;
import org.lodemark.flow.section.PackedBytes;
import org.lodemark.flow.section.PackedReader;
import org.lodemark.flow.section.Section;
import org.lodemark.flow.section.Sections;
import org.lodemark.origin.books.BookRows;
import org.lodemark.origin.evidence.TestId;

/**
 * What metal passed, as it is kept: of the nodes that targets hang on, since nobody is asked about
 * others.
 */
public final class PassageImage {
  private static final String HEAD = "passage.head";
  private static final String ROWS_HEAD = "passage.rows.head";
  private static final String NODES = "passage.node";

  private PassageImage() {}

  /** What is found of rows: one image for both ends. */
  public static List<Section> ofRows(RowLanes rows) {
    PackedBytes head = new PackedBytes();
    List<TestId> tests = rows.index(List.of()).tests();
    head.number(tests.size());
    tests.forEach(test -> head.text(test.name()));
    List<Section> sections = new ArrayList<>(rows.image());
    sections.add(head.section(ROWS_HEAD));
    return sections;
  }

  public static RowLanes readRows(Sections sections) {
    PackedReader head = new PackedReader(sections.bytes(ROWS_HEAD), 0);
    int count = head.intNumber();
    List<TestId> tests = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      tests.add(TestId.valueOf(head.text()));
    }
    return RowLanes.read(sections, tests);
  }

  /** The image of one end. */
  public static List<Section> of(Passage passage, CustodyGraph custody) {
    FlowGraph graph = custody.graph();
    PackedBytes head = new PackedBytes();
    head.number(graph.nodeCount()).number(graph.arcCount()).number(shape(graph));
    head.number(passage.index().countries().size());
    passage.index().countries().forEach(country -> head.text(country.iso3()));
    BitSet tails = tails(custody);
    List<Section> sections = new ArrayList<>(LaneImage.of(
        NODES, passage.ofNodes(), graph.nodeCount(), passage.index().count(), tails::get));
    sections.addAll(passage.rows().image(graph.arcCount()));
    sections.add(head.section(HEAD));
    return sections;
  }

  /** The nodes that any lot, anywhere, or any shipment hangs on. */
  private static BitSet tails(CustodyGraph custody) {
    BitSet tails = new BitSet();
    for (int lot = 0; lot < custody.lotCount(); lot++) {
      custody.listTargets(lot).forEach(target -> add(target, tails));
    }
    custody.listShipments().forEach(target -> add(target, tails));
    return tails;
  }

  private static void add(Target target, BitSet tails) {
    for (Sink sink : target.sinks()) {
      if (sink.tail() >= 0) {
        tails.set(sink.tail());
      }
    }
  }

  /**
   * The image of one end.
   *
   * @throws IllegalArgumentException where it is of another graph
   */
  public static Passage read(
      Sections sections,
      RecordedCustody custody,
      BookRows books,
      RowLanes rows,
      Countries countries) {
    FlowGraph graph = custody.graph();
    PackedReader head = new PackedReader(sections.bytes(HEAD), 0);
    boolean same = head.number() == graph.nodeCount()
        && head.number() == graph.arcCount()
        && head.number() == shape(graph);
    if (!same) {
      throw new IllegalArgumentException("what metal passed was kept of another graph");
    }
    int count = head.intNumber();
    List<Country> wanted = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      wanted.add(countries.getByIso3(head.text()));
    }
    int lanes = rows.index(wanted).count();
    return new Passage(
        custody,
        books,
        wanted,
        LaneImage.read(sections, NODES, lanes),
        rows,
        RowsOfArcs.read(sections));
  }

  /** A number that nodes numbered otherwise would hardly have: of every 64th node's in-arcs. */
  private static long shape(FlowGraph graph) {
    long shape = graph.inArcCount();
    for (int node = 0; node < graph.nodeCount(); node += 64) {
      int k = graph.inFrom(node);
      if (k < graph.inTo(node)) {
        shape = shape * 31 + graph.inTail(k);
        shape = shape * 31 + graph.inGrams(k);
      }
    }
    return shape;
  }
}
