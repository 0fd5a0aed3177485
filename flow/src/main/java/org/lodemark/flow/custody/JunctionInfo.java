package org.lodemark.flow.custody;

import org.jspecify.annotations.Nullable;

/**
 * What a junction of the graph stands for.
 *
 * @param type which sort
 * @param site ordinal of the site; of a transit, the sender
 * @param lot ordinal of the lot of a lot pool or transit, else -1
 * @param label the value of a value pool, the event of a process, the year of a mine's
 * @param rows of a process, how many rows its event has
 */
public record JunctionInfo(
    Type type, int site, int lot, @Nullable String label, int rows) {
  /** The sorts of junction; docs/methods/flow.md, 1. */
  public enum Type {
    SITE_POOL,
    VALUE_POOL,
    LOT_POOL,
    PROCESS,
    TRANSIT,
    MINE_YEAR;

    /** True where a site keeps metal, so that what leaves is handed on. */
    public boolean isStock() {
      return switch (this) {
        case SITE_POOL, VALUE_POOL, LOT_POOL -> true;
        case PROCESS, TRANSIT, MINE_YEAR -> false;
      };
    }
  }
}
