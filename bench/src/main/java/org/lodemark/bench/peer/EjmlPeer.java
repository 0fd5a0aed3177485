package org.lodemark.bench.peer;

import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.interfaces.linsol.LinearSolverSparse;
import org.ejml.sparse.FillReducing;
import org.ejml.sparse.csc.factory.LinearSolverFactory_DSCC;
import org.jspecify.annotations.Nullable;
import org.lodemark.bench.world.LotGraph;

/**
 * EJML's sparse LU: solves (I - A) X = B, where A holds the fraction of each node that comes from
 * each parent and B a row for each mine. Nodes are in topological order, so the matrix is lower
 * triangular, no reordering is asked for, and LU has no fill to suffer from: the best case for it.
 *
 * <p>Timed: factoring and solving for all countries. Not timed: making the matrix and B. {@link
 * #solve} alone can be timed too, for someone who asks with many right-hand sides.
 */
public final class EjmlPeer implements SharePeer {
  private @Nullable LotGraph graph;
  private DMatrixSparseCSC matrix = new DMatrixSparseCSC(0, 0);
  private DMatrixRMaj right = new DMatrixRMaj(0, 0);
  private DMatrixRMaj shares = new DMatrixRMaj(0, 0);
  private @Nullable LinearSolverSparse<DMatrixSparseCSC, DMatrixRMaj> solver;

  @Override
  public String name() {
    return "EJML, sparse LU";
  }

  @Override
  public void load(LotGraph loaded) {
    graph = loaded;
    int nodes = loaded.nodeCount();
    int groups = loaded.world().countryCount();
    matrix = columns(loaded);
    right = new DMatrixRMaj(nodes, groups);
    for (int mine = 0; mine < loaded.mineCount(); mine++) {
      right.set(mine, loaded.world().countryOf(mine), 1);
    }
    shares = new DMatrixRMaj(nodes, groups);
  }

  @Override
  public void run() {
    solver = LinearSolverFactory_DSCC.lu(FillReducing.NONE);
    if (!solver.setA(matrix)) {
      throw new IllegalStateException("EJML could not factor the matrix");
    }
    solve();
  }

  /** Only the solving, with the factors of the last {@link #run}. */
  public void solve() {
    if (solver == null) {
      throw new IllegalStateException("run first");
    }
    solver.solve(right, shares);
  }

  @Override
  public LotShares result() {
    if (graph == null) {
      throw new IllegalStateException("load a graph first");
    }
    return Rows.shares(graph, shares.data);
  }

  /** I - A by columns: column p holds 1 and, for each child of p, minus its fraction from p. */
  private static DMatrixSparseCSC columns(LotGraph loaded) {
    int nodes = loaded.nodeCount();
    DMatrixSparseCSC made = new DMatrixSparseCSC(nodes, nodes, nodes + loaded.edgeCount());
    made.nz_length = nodes + loaded.edgeCount();
    made.indicesSorted = true;
    int[] next = made.col_idx;
    for (int node = 0; node < nodes; node++) {
      next[node + 1]++;
    }
    for (int edge = 0; edge < loaded.edgeCount(); edge++) {
      next[loaded.parent(edge) + 1]++;
    }
    for (int node = 0; node < nodes; node++) {
      next[node + 1] += next[node];
    }
    int[] at = next.clone();
    for (int node = 0; node < nodes; node++) {
      double into = loaded.gramsInto(node);
      // A node's own 1 comes before its children's entries: its column is still empty here.
      put(made, at, node, node, 1);
      for (int edge = loaded.firstEdge(node); edge < loaded.firstEdge(node + 1); edge++) {
        put(made, at, loaded.parent(edge), node, -loaded.grams(edge) / into);
      }
    }
    return made;
  }

  private static void put(DMatrixSparseCSC into, int[] at, int column, int row, double value) {
    into.nz_rows[at[column]] = row;
    into.nz_values[at[column]++] = value;
  }
}
