package org.lodemark.origin.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.CustodyModel;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.place.Site;
import org.lodemark.origin.BuiltIn;
import org.lodemark.origin.books.Books;
import org.lodemark.origin.context.CountryBalance.Context;
import org.lodemark.origin.context.DueDiligence.Held;

/** Priors and triggers: shown, and of no weight. */
class ContextTest {
  private static Context of(String iso3) {
    return CountryBalance.listOf(BuiltIn.antimony(), List.of(BuiltIn.country(iso3)))
        .getFirst();
  }

  /** Thailand of nations/package.md: 1 - 64.02 / 2235.8 = 0.971. */
  @Test
  void theWorkedExampleOfTheBalanceIsThePrior() {
    assertThat(of("THA").foreignMin())
        .hasValueSatisfying(least -> assertThat(least).isBetween(0.9705, 0.9719));
    assertThat(of("THA").sources()).isNotEmpty();
  }

  @Test
  void whatCannotBeComputedSaysSoAndIsNotNought() {
    Context none = of("LUX");
    assertThat(none.foreignMin()).isEmpty();
    assertThat(none.sentence()).contains("not computable");
  }

  private static Books books(CustodySite site) {
    return new Books(List.of(), List.of(site), List.of(), List.of(), List.of());
  }

  private static CustodySite site(String iso3) {
    return CustodySite.of(
        new SiteId("heap"),
        new Site(
            "heap",
            Site.Kind.TRADER,
            BuiltIn.country(iso3),
            Optional.empty(),
            Site.State.OPERATING));
  }

  @Test
  void aTriggerHoldsOnlyWhereItsRowSays() {
    assertThat(DueDiligence.listOf(BuiltIn.antimony(), books(site("AFG"))))
        .extracting(Held::id)
        .containsExactly("transit-or-source");
    assertThat(DueDiligence.listOf(BuiltIn.antimony(), books(site("THA")))).isEmpty();
    assertThat(DueDiligence.listOf(BuiltIn.veridium(), books(site("AFG")))).isEmpty();
  }

  @Test
  void aModelNobodyAuditedIsATriggerAndNoModelIsNone() {
    CustodySite claims = site("THA").withModel(CustodyModel.SEGREGATED);
    assertThat(DueDiligence.listOf(BuiltIn.antimony(), books(claims)))
        .extracting(Held::id)
        .containsExactly("model-not-audited");
  }

  /** A rule of a row that no code knows would never hold and never be missed. */
  @Test
  void everyRowOfTheTableIsUnderstood() {
    assertThat(BuiltIn.antimony().measures())
        .filteredOn(fact -> fact.table().equals(DueDiligence.TABLE))
        .isNotEmpty()
        .allMatch(fact -> DueDiligence.rule(fact).isPresent());
  }
}
