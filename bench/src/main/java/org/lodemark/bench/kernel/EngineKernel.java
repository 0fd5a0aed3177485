package org.lodemark.bench.kernel;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lodemark.bench.peer.LotShares;
import org.lodemark.bench.subject.LotsEngine;
import org.lodemark.bench.subject.PoolsEngine;
import org.lodemark.bench.world.World;
import org.lodemark.bench.world.WorldGenerator;
import org.lodemark.flow.bounds.Maximum;
import org.lodemark.flow.bounds.OriginBounds;
import org.lodemark.flow.bounds.Screen;
import org.lodemark.flow.graph.Sink;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The engine's inner loops on worlds of 200,000 lots and movements, small enough to repeat. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class EngineKernel {
  private static final int SIZE = 200_000;
  private static final int MINES_OF_SET = 60;

  private final LotsEngine lots;
  private final PoolsEngine pools;
  private final OriginBounds bounds;
  private final int lotCount;
  private final int poolLotCount;
  private int next;

  /** Builds both worlds; JMH makes one of these per fork, before it measures. */
  public EngineKernel() {
    World world = WorldGenerator.lots(1, SIZE);
    lots = new LotsEngine(world);
    lotCount = world.lotCount();
    World stocks = WorldGenerator.pools(1, SIZE);
    BitSet mines = new BitSet();
    mines.set(0, MINES_OF_SET);
    pools = new PoolsEngine(stocks, mines, true);
    poolLotCount = stocks.lotCount();
    bounds = pools.bounds();
  }

  /** Country shares of all lots. */
  @Benchmark
  public LotShares countryShares() {
    return lots.countryShares();
  }

  /** All mines of one lot, another at each call. */
  @Benchmark
  public double[] minesOfOneLot() {
    return lots.minesOf(another(lotCount));
  }

  /** One pass of the screen. */
  @Benchmark
  public Screen screen() {
    return pools.screen();
  }

  /** The exact maximum of one lot, another at each call. */
  @Benchmark
  public Maximum exactMaximum() {
    List<Sink> sinks = pools.sinks(another(poolLotCount));
    return bounds.maxKnown(sinks);
  }

  /** Steps through all lots in an order that is not that of memory. */
  private int another(int count) {
    next = (int) ((next + 7_368_787L) % count);
    return next;
  }
}
