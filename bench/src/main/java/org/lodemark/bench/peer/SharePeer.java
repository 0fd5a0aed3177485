package org.lodemark.bench.peer;

import org.lodemark.bench.world.LotGraph;

/**
 * Other software that computes the country shares of all lots, pro rata. Only {@link #run} is
 * timed; loading and reading back are not.
 */
public interface SharePeer extends AutoCloseable {
  String name();

  /** Takes the graph in the peer's own form. */
  void load(LotGraph graph);

  /** The work that is timed; may be called again and then starts from nothing. */
  void run();

  /** How many processors the work can use. */
  default int threads() {
    return 1;
  }

  /** What the last run found. */
  LotShares result();

  @Override
  default void close() {}

  /** A peer failed; what happened is in the cause. */
  final class PeerFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PeerFailure(String what, Exception cause) {
      super(what, cause);
    }
  }
}
