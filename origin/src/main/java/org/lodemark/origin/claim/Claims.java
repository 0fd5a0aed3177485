package org.lodemark.origin.claim;

import java.util.List;
import java.util.Optional;
import org.lodemark.domain.custody.LotId;
import org.lodemark.origin.books.Books;

/** What is declared of each lot, in the order the lots are first declared. */
public sealed interface Claims permits ReadClaims, ClaimImage {
  /** The declaration of a lot is that of the latest of its rows that have one. */
  static Claims of(Books books) {
    return ReadClaims.of(books);
  }

  Optional<Claim> find(LotId lot);

  /** Lots claimed to be mined in their declared country: the only claim tested against mines. */
  List<Claim> listMined();

  /** How many lots have a declaration of another basis, or of none. */
  int countOthers();
}
