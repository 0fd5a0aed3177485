package org.lodemark.simworld.actor;

import java.util.List;
import org.lodemark.simworld.books.Told;
import org.lodemark.simworld.world.Typology;

/** What a wrongdoer does at a dealer's or smelter's. An honest one has none. */
public interface Scheme {
  Typology typology();

  /** Before the day's trade. */
  default void eachDay(long day) {}

  /** What is written of a load that came in, where that is not what was found. */
  default Told told(Delivery delivery, Told found) {
    return found;
  }

  /** True when {@link #told} says something else. */
  default boolean changesReceipts() {
    return false;
  }

  /** What lies at the site besides the stock in trade, and is counted with it. */
  default List<Held> lying() {
    return List.of();
  }

  /** Before a heap is weighed as one lot. */
  default void mixing(Batch batch) {}
}
