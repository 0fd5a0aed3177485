package org.lodemark.flow.bounds;

import java.util.Arrays;

/**
 * What can still flow, and what can be taken back, as a network of its own: nodes from 0, edges in
 * the order they were connected. Each edge is two <b>arcs</b>, one each way, {@link #mate} of each
 * other; the arcs out of a node stand in one piece, so that a search reads memory in order.
 */
final class ResidualNetwork {
  private final int nodeCount;

  /** Per edge, as connected: ends and room both ways; then where its forward arc stands. */
  private final int[] edgeTail;

  private final int[] edgeHead;
  private final long[] edgeRoom;
  private final long[] edgeBackRoom;
  private final int[] edgeArc;
  private int edgeCount;

  private int[] arcStart = {};
  private int[] arcHead = {};
  private int[] arcMate = {};
  private long[] arcRoom = {};

  ResidualNetwork(int nodeCount, int mostEdges) {
    this.nodeCount = nodeCount;
    edgeTail = new int[mostEdges];
    edgeHead = new int[mostEdges];
    edgeRoom = new long[mostEdges];
    edgeBackRoom = new long[mostEdges];
    edgeArc = new int[mostEdges];
  }

  /** Connects two nodes: so much more can flow on, so much can be taken back. */
  void connect(int tail, int head, long room, long backRoom) {
    edgeTail[edgeCount] = tail;
    edgeHead[edgeCount] = head;
    edgeRoom[edgeCount] = room;
    edgeBackRoom[edgeCount++] = backRoom;
  }

  /** Sorts the arcs by the node they leave; after this nothing is connected any more. */
  void close() {
    arcStart = new int[nodeCount + 1];
    for (int edge = 0; edge < edgeCount; edge++) {
      arcStart[edgeTail[edge] + 1]++;
      arcStart[edgeHead[edge] + 1]++;
    }
    for (int node = 0; node < nodeCount; node++) {
      arcStart[node + 1] += arcStart[node];
    }
    int[] next = Arrays.copyOf(arcStart, nodeCount);
    arcHead = new int[edgeCount * 2];
    arcMate = new int[edgeCount * 2];
    arcRoom = new long[edgeCount * 2];
    for (int edge = 0; edge < edgeCount; edge++) {
      int forward = next[edgeTail[edge]]++;
      int back = next[edgeHead[edge]]++;
      edgeArc[edge] = forward;
      arcHead[forward] = edgeHead[edge];
      arcHead[back] = edgeTail[edge];
      arcMate[forward] = back;
      arcMate[back] = forward;
      arcRoom[forward] = edgeRoom[edge];
      arcRoom[back] = edgeBackRoom[edge];
    }
  }

  int nodeCount() {
    return nodeCount;
  }

  int edgeCount() {
    return edgeCount;
  }

  int edgeTail(int edge) {
    return edgeTail[edge];
  }

  /** What flows along an edge since it was connected; negative when some was taken back. */
  long sent(int edge) {
    return edgeRoom[edge] - arcRoom[edgeArc[edge]];
  }

  int arcCount() {
    return arcHead.length;
  }

  int arcsFrom(int node) {
    return arcStart[node];
  }

  int arcsTo(int node) {
    return arcStart[node + 1];
  }

  int head(int arc) {
    return arcHead[arc];
  }

  /** The arc the other way; its head is the tail of this. */
  int mate(int arc) {
    return arcMate[arc];
  }

  long room(int arc) {
    return arcRoom[arc];
  }

  void send(int arc, long grams) {
    arcRoom[arc] -= grams;
    arcRoom[arcMate[arc]] += grams;
  }
}
