package org.lodemark.domain.place;

/**
 * A firm, office or person that owns, runs, buys or sells.
 *
 * @param name as the records have it
 */
public record Party(String name) {
  public Party {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a party needs a name");
    }
  }
}
