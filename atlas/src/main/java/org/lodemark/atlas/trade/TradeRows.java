package org.lodemark.atlas.trade;

import java.util.List;

/** What a layout makes of the rows of a file. */
interface TradeRows {
  TradeFile.Kind kind();

  /**
   * Sees one row.
   *
   * @return false to stop: a limit was reached and a problem was added
   */
  boolean row(long line, List<String> fields);
}
