package org.lodemark.app.web;

import java.util.List;
import org.lodemark.app.BadInput;
import org.lodemark.app.answer.Typed;
import org.lodemark.ledger.store.StoreUnavailable;

/**
 * A route that answers from atlas and books and changes nothing.
 *
 * @param parameters all it knows
 */
record Reading(String path, List<String> parameters, Answerer answerer) {
  /** Makes the answer. */
  @FunctionalInterface
  interface Answerer {
    Content answer(Typed typed) throws BadInput, StoreUnavailable;
  }

  Reading {
    parameters = List.copyOf(parameters);
  }

  static Reading json(String path, List<String> parameters, JsonAnswerer answerer) {
    return new Reading(path, parameters, typed -> Content.json(answerer.answer(typed)));
  }

  /** Makes the record of an answer. */
  @FunctionalInterface
  interface JsonAnswerer {
    Object answer(Typed typed) throws BadInput, StoreUnavailable;
  }
}
