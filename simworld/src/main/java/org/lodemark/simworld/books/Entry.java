package org.lodemark.simworld.books;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodemark.domain.custody.Action;
import org.lodemark.simworld.world.Typology;

/** A row before somebody writes it: what is to be said, with a clock's minute. */
public final class Entry {
  final Action action;
  final long minute;
  final Told told;
  String lot = "";
  String sourceLot = "";
  String counterparty = "";
  String event = "";
  String document = "";
  String vehicle = "";
  String form = "";
  String origin = "";
  String priceBasis = "";
  double price = Double.NaN;
  boolean homogeneous;
  boolean exact;

  @Nullable
  Typology typology;

  private Entry(Action action, long minute, Told told) {
    this.action = action;
    this.minute = minute;
    this.told = told;
  }

  /**
   * Starts a row.
   *
   * @param minute from the start of the world's first day, by the site's own clock
   */
  public static Entry of(Action action, long minute, Told told) {
    return new Entry(action, minute, told);
  }

  public Entry lot(String name) {
    lot = name;
    return this;
  }

  public Entry sourceLot(String name) {
    sourceLot = name;
    return this;
  }

  public Entry with(String site) {
    counterparty = site;
    return this;
  }

  public Entry event(String id) {
    event = id;
    return this;
  }

  public Entry paper(String document, String vehicle) {
    this.document = document;
    this.vehicle = vehicle;
    return this;
  }

  public Entry form(String id) {
    form = id;
    return this;
  }

  /** The country it is declared to be mined in. */
  public Entry minedIn(String iso3) {
    origin = iso3;
    return this;
  }

  public Entry paid(double amount, String basis) {
    price = amount;
    priceBasis = basis;
    return this;
  }

  public Entry homogeneous() {
    homogeneous = true;
    return this;
  }

  /** Written with the hour, whatever the clerk's habit: a permit has one. */
  public Entry exact() {
    exact = true;
    return this;
  }

  /** It would not be there, or not so, without a typology. */
  public Entry because(Optional<Typology> reason) {
    typology = reason.orElse(null);
    return this;
  }
}
