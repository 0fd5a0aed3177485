package org.lodemark.app.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lodemark.app.BadInput;
import org.lodemark.app.answer.Typed;
import org.lodemark.ledger.store.StoreUnavailable;
import org.lodemark.report.Json;

/**
 * A route that answers from atlas and books and changes nothing.
 *
 * @param parameters all it knows
 */
record Reading(String path, List<String> parameters, Answerer answerer) {
  /** Makes the answer. */
  @FunctionalInterface
  interface Answerer {
    Answer answer(Typed typed) throws BadInput, StoreUnavailable;
  }

  /**
   * An answer.
   *
   * @param fileName what a browser keeps it as; empty for one that is only shown
   * @param policy content security policy of a page; empty where none is of use
   */
  record Answer(String type, byte[] body, String fileName, String policy) {
    /** To the byte what the command prints. */
    static Answer json(Object report) {
      return new Answer(
          Replies.JSON, (Json.of(report) + "\n").getBytes(StandardCharsets.UTF_8), "", "");
    }

    static Answer geoJson(byte[] body) {
      return new Answer("application/geo+json", body, "", "");
    }
  }

  Reading {
    parameters = List.copyOf(parameters);
  }

  static Reading json(String path, List<String> parameters, JsonAnswerer answerer) {
    return new Reading(path, parameters, typed -> Answer.json(answerer.answer(typed)));
  }

  /** Makes the record of an answer. */
  @FunctionalInterface
  interface JsonAnswerer {
    Object answer(Typed typed) throws BadInput, StoreUnavailable;
  }
}
