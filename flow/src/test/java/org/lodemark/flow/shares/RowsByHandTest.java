package org.lodemark.flow.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.FlowGraphBuilder;
import org.lodemark.flow.graph.Sink;
import org.lodemark.flow.image.KeptSections;

/** How many compositions there are, and that none is computed that need not be: counted by hand. */
class RowsByHandTest {
  private static final int A = 3;
  private static final int B = 4;
  private static final int C = 5;
  private static final int ORIGINS = 6;
  private static final Grouping EACH = Grouping.ofOrigins(ORIGINS);

  private final FlowGraphBuilder builder = new FlowGraphBuilder(ORIGINS);
  private final int trader = builder.addPool(0);
  private final int buyer = builder.addPool(1);

  private void buy(int origin, int junction, long grams) {
    builder.source(origin, junction, grams, FlowGraph.NONE);
  }

  private int move(int from, int to, long grams) {
    int arc = builder.depart(from, grams, FlowGraph.NONE);
    builder.arrive(arc, to);
    return arc;
  }

  private int rows(Convention convention) {
    return Shares.of(builder.build(), EACH, convention).rowCount();
  }

  @ParameterizedTest
  @CsvSource({"1, 8", "7, 8", "8, 8", "9, 16", "16, 16", "17, 24"})
  void aRowIsTheNextMultipleOfEight(int groups, int stride) {
    assertThat(ShareKernel.stride(groups)).isEqualTo(stride);
  }

  @Test
  void aStockOfOneOriginHasNoRowOfItsOwn() {
    buy(A, trader, 5);
    buy(A, trader, 6);
    move(trader, buyer, 7);
    buy(A, buyer, 2);
    move(buyer, trader, 9);
    assertThat(rows(Convention.PRO_RATA)).isZero();
    assertThat(rows(Convention.FIFO)).isZero();
    assertThat(rows(Convention.LIFO)).isZero();
  }

  @Test
  void whatIsHandedOnInPartsHasTheRowItHad() {
    buy(A, trader, 5);
    buy(B, trader, 5);
    move(trader, buyer, 4);
    move(trader, buyer, 6);
    int sold = move(buyer, trader, 10);
    assertThat(rows(Convention.PRO_RATA)).isEqualTo(1); // the trader's mix
    Shares fifo = Shares.of(builder.build(), EACH, Convention.FIFO);
    assertThat(fifo.rowCount()).isEqualTo(2); // 1 A and 5 B; and 4 A with those six
    assertThat(fifo.shares(sold)).containsExactly(0, 0, 0, 0.5, 0.5, 0);
  }

  @Test
  void layersThatAreAlikeLieAsOne() {
    buy(A, trader, 5);
    buy(A, trader, 3);
    buy(B, trader, 2);
    buy(B, trader, 2);
    buy(A, trader, 1);
    for (boolean lastFirst : new boolean[] {false, true}) {
      StockLayers left = StockOrder.replay(builder.build(), EACH, lastFirst).left();
      assertThat(left.start()).containsExactly(0, 3, 3);
      assertThat(left.row()).containsExactly(A, B, A);
      assertThat(left.grams())
          .containsExactly(lastFirst ? new long[] {1, 4, 8} : new long[] {8, 4, 1});
    }
  }

  @Test
  void aCountThatFindsWhatIsThereMakesNoRow() {
    buy(A, trader, 5);
    buy(B, trader, 5);
    builder.count(trader, 10);
    assertThat(rows(Convention.FIFO)).isZero();
    builder.count(trader, 3); // 5 A and 2 B are lost: a row that no flow has
    assertThat(rows(Convention.FIFO)).isEqualTo(1);
    int rest = move(trader, buyer, 3);
    assertThat(Shares.of(builder.build(), EACH, Convention.FIFO).share(rest, B)).isEqualTo(1);
  }

  @Test
  void whatIsMissingLiesBeforeAllElseOfItsInterval() {
    buy(A, trader, 5);
    int first = builder.depart(trader, 8, FlowGraph.NONE); // 3 are missing
    builder.count(trader, 0);
    buy(B, trader, 2);
    int second = builder.depart(trader, 3, FlowGraph.NONE);
    builder.depart(trader, 2, FlowGraph.NONE); // 3 are missing since the count
    Grouping written = new Grouping(new int[] {1, 1, 1, 0, 2, 0}, 3);
    Shares fifo = Shares.of(builder.build(), written, Convention.FIFO);
    assertThat(fifo.shares(first)).containsExactly(5 / 8., 3 / 8., 0);
    assertThat(fifo.shares(second)).containsExactly(0, 1, 0);
    Shares lifo = Shares.of(builder.build(), written, Convention.LIFO);
    assertThat(lifo.shares(second))
        .containsExactly(new double[] {0, 1 / 3., 2 / 3.}, within(1e-12));
  }

  /** Forty sellers of which the i-th mixed i of A with 1 of B, and forty times 1 of C between. */
  @Test
  void aRowOfManyPartsHasThoseOfOriginsFirst() {
    long grams = 0;
    for (int i = 1; i <= 40; i++) {
      int seller = builder.addPool(i);
      buy(A, seller, i);
      buy(B, seller, 1);
      move(seller, trader, i + 1);
      buy(C, trader, 1);
      grams += i + 2;
    }
    int all = move(trader, buyer, grams); // 820 A, 40 B and 40 C
    FlowGraph graph = builder.build();
    for (Convention convention : Convention.values()) {
      Shares shares = Shares.of(graph, EACH, convention);
      assertThat(shares.shares(all))
          .containsExactly(new double[] {0, 0, 0, 820 / 900., 40 / 900., 40 / 900.}, within(1e-12));
      double[] lineage = new double[ORIGINS];
      MineLineage.of(graph, convention).shares(Sink.ofArc(graph, all), lineage);
      assertThat(lineage).containsExactly(shares.shares(all), within(1e-12));
      assertThat(shares.rowCount()).isEqualTo(41);
    }
    Attribution rows = ProRata.of(graph);
    int last = rows.rowOf(graph.arcTail(all));
    assertThat(rows.partsTo(last) - rows.partsFrom(last)).isEqualTo(41); // C is one part
    assertThat(rows.partRow(rows.partsFrom(last))).isEqualTo(C);
    assertThat(rows.partGrams(rows.partsFrom(last))).isEqualTo(40);
  }

  @ParameterizedTest
  @EnumSource(Convention.class)
  void onlyWhatIsNewIsComputed(Convention convention) {
    buy(A, trader, 5);
    buy(B, trader, 5);
    move(trader, buyer, 6);
    Shares before = Shares.of(builder.build(), EACH, convention);
    assertThat(before.rowCount()).isEqualTo(1);
    assertThat(before.computedRows()).isEqualTo(1);
    buy(C, buyer, 3);
    int sold = builder.depart(buyer, 8, FlowGraph.NONE);
    FlowGraph later = builder.build();
    Shares after = before.refreshed(later);
    assertThat(after.rowCount()).isEqualTo(2);
    assertThat(after.computedRows()).isEqualTo(1);
    assertThat(after.shares(sold))
        .containsExactly(Shares.of(builder.build(), EACH, convention).shares(sold));
    // A second time, by comparing: the arrays behind the first are taken.
    FlowGraph again = builder.build();
    Shares compared = before.refreshed(again);
    assertThat(compared.computedRows()).isEqualTo(1);
    assertThat(compared.shares(sold)).containsExactly(after.shares(sold));
  }

  /** The trader sells 10 of a foreign and some of local metal. */
  private static FlowGraphBuilder sale(long local) {
    FlowGraphBuilder builder = new FlowGraphBuilder(ORIGINS);
    int pool = builder.addPool(0);
    builder.source(A, pool, 10, FlowGraph.NONE);
    builder.source(B, pool, local, FlowGraph.NONE);
    builder.depart(pool, 10 + local, FlowGraph.NONE);
    return builder;
  }

  @ParameterizedTest
  @EnumSource(Convention.class)
  void rowsThatAreKeptAreNotMadeAnew(Convention convention) {
    FlowGraph other = sale(30).build();
    KeptSections kept = new KeptSections(ShareSections.of(other, List.of(Convention.values())));
    FlowGraph graph = sale(10).build();
    ShareSections.give(graph, kept);
    // The graph's own are a half each; those it was given three quarters.
    Shares shares = Shares.of(graph, EACH, convention);
    assertThat(shares.share(2, B)).isEqualTo(0.75);
    assertThat(shares.computedRows()).isEqualTo(1);
    KeptSections again = new KeptSections(ShareSections.of(graph, List.of(Convention.values())));
    FlowGraph third = sale(10).build();
    ShareSections.give(third, again);
    assertThat(Shares.of(third, EACH, convention).share(2, B)).isEqualTo(0.75);

    // What is compared with kept rows finds them the same.
    Shares refreshed = Shares.of(third, EACH, convention).refreshed(sale(30).build());
    assertThat(refreshed.computedRows()).isZero();
    assertThat(refreshed.share(2, B)).isEqualTo(0.75);
    assertThat(shares.refreshed(sale(10).build()).computedRows()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Convention.class)
  void whatComesAfterKeptRowsIsMadeWithThem(Convention convention) {
    FlowGraphBuilder builder = sale(30);
    Shares shares = Shares.of(withKeptRows(builder), EACH, convention);
    int sold = sellMore(builder);
    Shares refreshed = shares.refreshed(builder.build());
    assertThat(refreshed.shares(2)).containsExactly(0, 0, 0, 0.25, 0.75, 0);
    assertThat(refreshed.shares(sold)).containsExactly(0, 0, 0, 0.75, 0, 0.25);
    assertThat(refreshed.computedRows()).isEqualTo(1);

    // Both rows kept; told by another, both are found again.
    FlowGraphBuilder another = sale(30);
    sellMore(another);
    Shares found = Shares.of(withKeptRows(builder), EACH, convention).refreshed(another.build());
    assertThat(found.computedRows()).isZero();
    assertThat(found.shares(sold)).containsExactly(0, 0, 0, 0.75, 0, 0.25);
  }

  /** A graph that has not made its rows, but was given those of its like. */
  private static FlowGraph withKeptRows(FlowGraphBuilder builder) {
    FlowGraph graph = builder.build();
    ShareSections.give(
        graph, new KeptSections(ShareSections.of(builder.build(), List.of(Convention.values()))));
    return graph;
  }

  private static int sellMore(FlowGraphBuilder builder) {
    builder.source(C, 0, 5, FlowGraph.NONE);
    builder.source(A, 0, 15, FlowGraph.NONE);
    return builder.depart(0, 20, FlowGraph.NONE);
  }

  @ParameterizedTest
  @EnumSource(Convention.class)
  void rowsThatWereNotKeptAreMade(Convention convention) {
    FlowGraph graph = sale(10).build();
    ShareSections.give(graph, new KeptSections(List.of()));
    assertThat(Shares.of(graph, EACH, convention).share(2, B)).isEqualTo(0.5);
  }
}
