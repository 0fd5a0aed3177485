package org.lodemark.origin.verify;

import java.util.List;
import java.util.Set;
import org.lodemark.atlas.Atlas;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.place.Country;
import org.lodemark.origin.books.Books;

/** What public facts say beside the records; none of it weighs on a lot. */
final class PublicFacts {
  private PublicFacts() {}

  static List<Verification.Prior> priors(Atlas atlas, List<Country> declared) {
    return List.of();
  }

  static List<Verification.Trigger> triggers(Atlas atlas, Books books, Set<SiteId> sites) {
    return List.of();
  }
}
