package org.lodemark.flow.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LabelledSearchTest {
  private record Edge(int tail, int head, long room, long backRoom) {}

  /** 0 to 3 by 1 or 2: 4 and 3 grams, and 2 of them may change over on the way. */
  @Test
  void twoWaysWithABridgeCarryWhatTheirEndsLetThrough() {
    List<Edge> edges = List.of(
        new Edge(0, 1, 6, 0),
        new Edge(0, 2, 1, 0),
        new Edge(1, 2, 2, 0),
        new Edge(1, 3, 4, 0),
        new Edge(2, 3, 5, 0));
    assertThat(solve(4, edges)).containsExactly(6, 1, 2, 4, 3);
  }

  /** What flows already is in the way; taking a part of it back makes one. */
  @Test
  void takesBackWhatFlowsAlready() {
    List<Edge> edges = List.of(new Edge(0, 1, 7, 0), new Edge(2, 1, 0, 3), new Edge(2, 3, 9, 0));
    assertThat(solve(4, edges)).containsExactly(3, -3, 3);
  }

  @Test
  void nothingIsSentWhereTheGoalIsOutOfReach() {
    assertThat(solve(3, List.of(new Edge(0, 1, 5, 0), new Edge(2, 1, 5, 0)))).containsExactly(0, 0);
  }

  @Test
  void sendsAsMuchAsANaiveFlowOverRandomNetworks() {
    for (int seed = 0; seed < 3000; seed++) {
      Random random = new Random(seed);
      int nodes = 2 + random.nextInt(12);
      List<Edge> edges = new ArrayList<>();
      for (int i = random.nextInt(nodes * 4); i >= 0; i--) {
        int tail = random.nextInt(nodes);
        int head = (tail + 1 + random.nextInt(nodes - 1)) % nodes;
        edges.add(new Edge(tail, head, random.nextInt(20), random.nextInt(3) * random.nextInt(9)));
      }
      assertMost("seed " + seed, nodes, edges);
    }
  }

  /** Rails of hundreds of nodes with rungs both ways: where labels climb far and are measured anew. */
  @Test
  void sendsAsMuchAsANaiveFlowOverLongLadders() {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      int length = 20 + random.nextInt(150);
      int nodes = 2 * length;
      List<Edge> edges = new ArrayList<>();
      for (int i = 0; i < length - 1; i++) {
        edges.add(new Edge(2 * i, 2 * i + 2, random.nextInt(90), random.nextInt(30)));
        edges.add(new Edge(2 * i + 1, 2 * i + 3, random.nextInt(90), random.nextInt(30)));
        edges.add(new Edge(2 * i, 2 * random.nextInt(length) + 1, random.nextInt(60), 0));
        edges.add(new Edge(2 * i + 1, 2 * random.nextInt(length), random.nextInt(20), 0));
      }
      assertMost("seed " + seed, nodes, edges);
    }
  }

  /**
   * A chain both ways, at its one end the start, which has a way of one gram to the goal. Once that
   * is full, all the chain is cut off. Labels that climb by ones to the number of nodes, node after
   * node, do so more than a thousand million times until that is seen.
   */
  @Test
  @Timeout(20)
  void aPartThatIsCutOffIsSeenWithoutClimbing() {
    int chain = 60_000;
    List<Edge> edges = new ArrayList<>();
    edges.add(new Edge(0, chain, 1, 0));
    for (int i = 0; i + 1 < chain; i++) {
      edges.add(new Edge(i, i + 1, 5, 5));
    }
    assertThat(solve(chain + 1, edges)[0]).isEqualTo(1);
  }

  /**
   * A star of forty thousand ways of one gram, each of which looks as if it held two and has to be
   * mended once it is full. To measure all anew each time would be thousands of millions of arcs.
   */
  @Test
  @Timeout(20)
  void aStarIsNotMeasuredAtEveryRay() {
    int rays = 40_000;
    List<Edge> edges = new ArrayList<>();
    for (int i = 1; i <= rays; i++) {
      edges.add(new Edge(0, i, 2, 0));
      edges.add(new Edge(i, rays + 1, 1, 0));
    }
    assertThat(solve(rays + 2, edges)).containsOnly(1);
  }

  private static void assertMost(String which, int nodes, List<Edge> edges) {
    long[] sent = solve(nodes, edges);
    long[] left = new long[nodes];
    for (int i = 0; i < sent.length; i++) {
      Edge edge = edges.get(i);
      assertThat(sent[i]).describedAs(which).isBetween(-edge.backRoom, edge.room);
      left[edge.tail] -= sent[i];
      left[edge.head] += sent[i];
    }
    for (int node = 1; node < nodes - 1; node++) {
      assertThat(left[node]).describedAs(which + ", kept in node " + node).isZero();
    }
    assertThat(left[nodes - 1]).describedAs(which).isEqualTo(naiveMost(nodes, edges));
  }

  /** What is sent along each edge from node 0 to the last. */
  private static long[] solve(int nodes, List<Edge> edges) {
    ResidualNetwork network = new ResidualNetwork(nodes, edges.size());
    edges.forEach(edge -> network.connect(edge.tail, edge.head, edge.room, edge.backRoom));
    network.close();
    new LabelledSearch(network, 0, nodes - 1).run();
    long[] sent = new long[edges.size()];
    for (int i = 0; i < sent.length; i++) {
      sent[i] = network.sent(i);
    }
    return sent;
  }

  /** Ford and Fulkerson on a table of what every node can send to every other. */
  private static long naiveMost(int nodes, List<Edge> edges) {
    long[][] room = new long[nodes][nodes];
    for (Edge edge : edges) {
      room[edge.tail][edge.head] += edge.room;
      room[edge.head][edge.tail] += edge.backRoom;
    }
    long sum = 0;
    for (long more = 1; more > 0; sum += more) {
      more = augment(room, 0, Long.MAX_VALUE, new boolean[nodes]);
    }
    return sum;
  }

  private static long augment(long[][] room, int node, long most, boolean[] seen) {
    if (node == room.length - 1) {
      return most;
    }
    seen[node] = true;
    for (int next = 0; next < room.length; next++) {
      if (room[node][next] > 0 && !seen[next]) {
        long more = augment(room, next, Math.min(most, room[node][next]), seen);
        if (more > 0) {
          room[node][next] -= more;
          room[next][node] += more;
          return more;
        }
      }
    }
    return 0;
  }
}
