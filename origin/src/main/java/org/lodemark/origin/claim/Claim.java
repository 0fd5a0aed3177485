package org.lodemark.origin.claim;

import java.util.List;
import org.lodemark.domain.custody.DeclaredOrigin;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.RecordRef;

/**
 * What was declared of a lot, by the latest row of it that declares anything.
 *
 * @param lot the lot
 * @param origin country and basis
 * @param row where it was declared last
 * @param others other declarations of the lot's rows that differ
 */
public record Claim(LotId lot, DeclaredOrigin origin, RecordRef row, List<DeclaredOrigin> others) {
  public Claim {
    others = List.copyOf(others);
  }
}
