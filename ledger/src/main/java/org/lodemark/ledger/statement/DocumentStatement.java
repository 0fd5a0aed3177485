package org.lodemark.ledger.statement;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A paper: royalty receipt, transport permit, goods declaration, bill of lading, certificate of
 * origin.
 *
 * @param id its number, as movements name it
 * @param type what paper
 * @param issuer who issued it
 * @param issuedOn when
 * @param validTo until when it may be used
 * @param massGrams the wet mass it covers
 * @param covers what it covers, in its words: lots, a period, a vehicle
 * @param sha256 of the scanned file, lower-case hex
 * @param extras columns nobody knows here, kept
 */
public record DocumentStatement(
    String id,
    String type,
    Optional<String> issuer,
    Optional<LocalDate> issuedOn,
    Optional<LocalDate> validTo,
    Optional<Long> massGrams,
    Optional<String> covers,
    Optional<String> sha256,
    Map<String, String> extras)
    implements Statement {
  public DocumentStatement {
    if (massGrams.orElse(0L) < 0) {
      throw new IllegalArgumentException("massGrams " + massGrams.get() + ": not negative");
    }
    extras = Extras.sorted(extras);
  }

  @Override
  public Kind sort() {
    return Kind.DOCUMENT;
  }
}
