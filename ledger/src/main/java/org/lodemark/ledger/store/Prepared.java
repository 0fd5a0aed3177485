package org.lodemark.ledger.store;

import org.jspecify.annotations.Nullable;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.ledger.statement.AssayStatement;
import org.lodemark.ledger.statement.CorrectionStatement;
import org.lodemark.ledger.statement.DocumentStatement;
import org.lodemark.ledger.statement.EventStatement;
import org.lodemark.ledger.statement.SiteStatement;
import org.lodemark.ledger.statement.Statement;

/**
 * A statement ready to be kept: nothing has to be computed any more.
 *
 * @param sheet the sheet of the file, empty where the file is one sheet
 * @param line where in it, from 1
 * @param kind which sort
 * @param key by which it is found ({@link #keyOf}); null where it has none
 * @param hash SHA-256 of the body
 * @param body canonical JSON
 * @param movement of an event, its line in columns
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; copies would cost more than they save
public record Prepared(
    String sheet,
    long line,
    Statement.Kind kind,
    @Nullable String key,
    byte[] hash,
    byte[] body,
    @Nullable MovementRow movement) {

  /** An event is known by its site and its id together. */
  public static String eventKey(String site, String eventId) {
    return site + "\n" + eventId;
  }

  /** A site's or document's id, the lot of an assay, an event's site and id; null for none. */
  public static @Nullable String keyOf(Statement statement) {
    return switch (statement) {
      case SiteStatement site -> site.id().id();
      case EventStatement event ->
        event.eventId().isPresent()
            ? eventKey(event.site().id(), event.eventId().get())
            : null;
      case DocumentStatement document -> document.id();
      case AssayStatement assay -> assay.lot().uri();
      case CorrectionStatement correction ->
        eventKey(correction.site().map(SiteId::id).orElse(""), correction.event());
    };
  }
}
