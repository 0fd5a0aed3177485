package org.lodemark.ledger.store;

import java.util.List;

/**
 * What became of a captured document: it is kept, durably.
 *
 * @param capture its number; 0 when all of it was known before, so that nothing was written
 * @param source the document
 * @param added statements that are new
 * @param known statements that were there before
 * @param resumed true when an interrupted capture of the same file was gone on with
 * @param remarks what the user should look at
 */
public record CaptureReceipt(
    long capture,
    CaptureSource source,
    long added,
    long known,
    boolean resumed,
    List<String> remarks) {
  public CaptureReceipt {
    remarks = List.copyOf(remarks);
  }
}
