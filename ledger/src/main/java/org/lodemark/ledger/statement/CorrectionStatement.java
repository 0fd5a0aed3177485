package org.lodemark.ledger.statement;

import java.time.LocalDate;
import java.util.Optional;
import org.lodemark.domain.custody.SiteId;

/**
 * Declares an event wrong, as EPCIS's errorDeclaration does: the event stays kept, and counts no
 * more when the ledger is read. What took its place is an event of its own.
 *
 * @param event the id of the wrong event, or the hash of one that has no id
 * @param site the event's site; absent where a hash names the event
 * @param reason why, in words
 * @param declaredOn when it was declared wrong
 * @param correctiveEvent the id of the event that takes its place
 */
public record CorrectionStatement(
    String event,
    Optional<SiteId> site,
    String reason,
    Optional<LocalDate> declaredOn,
    Optional<String> correctiveEvent)
    implements Statement {
  @Override
  public Kind sort() {
    return Kind.CORRECTION;
  }
}
