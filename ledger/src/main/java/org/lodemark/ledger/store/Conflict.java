package org.lodemark.ledger.store;

import java.util.List;

/** A document contradicts what is kept; nothing of it was stored. */
public final class Conflict extends Exception {
  private final transient List<Place> places;

  /** Which statement, and what is wrong with it. */
  public record Place(String sheet, long line, String message) {}

  public Conflict(List<Place> places) {
    super(places.size() + " conflicts with what the store holds");
    this.places = List.copyOf(places);
  }

  public List<Place> places() {
    return places;
  }
}
