package org.lodemark.ledger.store;

/**
 * An event's line as kept.
 *
 * @param seq number of its statement; the order in which all was captured
 * @param document the file, with the sheet in brackets where it has several
 * @param line where in it
 * @param row its columns
 */
public record StoredMovement(long seq, String document, long line, MovementRow row) {}
