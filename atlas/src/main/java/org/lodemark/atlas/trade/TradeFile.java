package org.lodemark.atlas.trade;

import java.util.List;
import org.lodemark.atlas.fact.TradeFact;

/**
 * A user's customs file, as far as it concerns one commodity.
 *
 * @param name of the file
 * @param facts in the order of the file
 * @param rowsRead all rows after the header, of other commodities too
 * @param remarks what was left out or taken with care, one sentence each
 */
public record TradeFile(
    String name, Kind kind, List<TradeFact> facts, long rowsRead, List<String> remarks) {
  /** Who laid out the file. */
  public enum Kind {
    BACI("BACI"),
    COMTRADE("UN Comtrade");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public TradeFile {
    facts = List.copyOf(facts);
    remarks = List.copyOf(remarks);
  }
}
