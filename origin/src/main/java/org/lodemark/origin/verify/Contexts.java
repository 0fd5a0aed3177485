package org.lodemark.origin.verify;

import java.util.Collection;
import java.util.List;
import org.lodemark.atlas.Atlas;
import org.lodemark.domain.place.Country;
import org.lodemark.origin.books.BookRow;
import org.lodemark.origin.books.Books;
import org.lodemark.origin.context.CountryBalance;
import org.lodemark.origin.context.DueDiligence;
import org.lodemark.origin.evidence.BorderRemark;
import org.lodemark.origin.evidence.BorderRemarks;
import org.lodemark.origin.evidence.TestParameters;
import org.lodemark.origin.passage.Reach;

/** What is shown beside an answer and weighs nothing in it. */
public final class Contexts {
  private Contexts() {}

  /** What public figures say of each declared country. */
  public static List<Verification.Prior> priors(Atlas atlas, Collection<Country> declared) {
    return CountryBalance.listOf(atlas, declared).stream()
        .map(one ->
            new Verification.Prior(one.country(), one.foreignMin(), one.sentence(), one.sources()))
        .toList();
  }

  /**
   * What may be said of borders and the ways of some lots.
   *
   * @param parameters distances that somebody stated; without the table nothing is said
   */
  static List<BorderRemark> borders(
      Atlas atlas, CaseFile file, TestParameters parameters, Collection<Reach> ways) {
    if (parameters.listAll().isEmpty()) {
      return List.of();
    }
    List<BookRow> rows = ways.stream()
        .flatMap(way -> way.rows().stream())
        .distinct()
        .sorted()
        .map(row -> file.rows().get(row))
        .toList();
    return BorderRemarks.of(rows, file.sites(), atlas, parameters);
  }

  /** The due-diligence triggers that hold for sites of these records. */
  public static List<Verification.Trigger> triggers(Atlas atlas, Books books) {
    return DueDiligence.listOf(atlas, books).stream()
        .map(one -> new Verification.Trigger(one.id(), one.sentence(), one.source(), one.sites()))
        .toList();
  }
}
