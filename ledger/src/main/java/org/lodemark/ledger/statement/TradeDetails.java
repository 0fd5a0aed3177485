package org.lodemark.ledger.statement;

import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * What was stated of an event beside what the engine has columns for. Read from a statement's JSON
 * without the rest of it: a million rows are read in seconds.
 *
 * @param price per what {@code priceBasis} says
 * @param currency ISO 4217
 * @param priceBasis as written
 * @param vehicle its plate
 */
public record TradeDetails(
    OptionalDouble price,
    Optional<String> currency,
    Optional<String> priceBasis,
    Optional<String> vehicle) {
  private static final String PRICE_BASIS = "priceBasis";
  private static final String VEHICLE = "vehicle";

  /** Those of a line. */
  public static TradeDetails of(EventLine line) {
    return new TradeDetails(
        line.price().isPresent()
            ? OptionalDouble.of(line.price().get().doubleValue())
            : OptionalDouble.empty(),
        line.currency(),
        Optional.ofNullable(line.details().get(PRICE_BASIS)),
        Optional.ofNullable(line.details().get(VEHICLE)));
  }

  /**
   * Those of an event's canonical JSON.
   *
   * @throws IllegalArgumentException when it is no JSON object
   */
  public static TradeDetails read(byte[] statement) {
    OptionalDouble price = OptionalDouble.empty();
    Optional<String> currency = Optional.empty();
    Optional<String> basis = Optional.empty();
    Optional<String> vehicle = Optional.empty();
    try (JsonParser json = StatementJson.JSON.createParser(ObjectReadContext.empty(), statement)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("a statement is a JSON object");
      }
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (name.equals("price")) {
          price = OptionalDouble.of(json.getDoubleValue());
        } else if (name.equals("currency")) {
          currency = Optional.of(json.getString());
        } else if (name.equals("details") && value == JsonToken.START_OBJECT) {
          while (json.nextToken() != JsonToken.END_OBJECT) {
            String detail = json.currentName();
            json.nextToken();
            if (detail.equals(PRICE_BASIS)) {
              basis = Optional.of(json.getString());
            } else if (detail.equals(VEHICLE)) {
              vehicle = Optional.of(json.getString());
            }
          }
        } else {
          json.skipChildren();
        }
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
    return new TradeDetails(price, currency, basis, vehicle);
  }
}
