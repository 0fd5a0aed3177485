package org.lodemark.app.engine;

import java.util.Optional;
import org.lodemark.app.BadInput;
import org.lodemark.atlas.Atlas;

/**
 * The facts verification rests on, read as far as they are needed: what was made ready from them
 * before is answered from with a few tables.
 */
public interface Facts {
  /**
   * The commodity, the countries, the sources, and the tables that answers quote. What is wrong in
   * other tables is not seen: only to be used where these very facts were once read whole.
   */
  Atlas quoted() throws BadInput;

  /** All of them. */
  Atlas whole() throws BadInput;

  /**
   * What tells what was read from other facts; empty where it cannot be told, as when files changed
   * while they were read.
   */
  Optional<String> findKey();

  /** Facts that were read whole before. */
  static Facts of(Atlas whole, Optional<String> key) {
    return new Facts() {
      @Override
      public Atlas quoted() {
        return whole;
      }

      @Override
      public Atlas whole() {
        return whole;
      }

      @Override
      public Optional<String> findKey() {
        return key;
      }
    };
  }
}
