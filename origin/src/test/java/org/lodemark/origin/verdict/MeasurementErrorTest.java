package org.lodemark.origin.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.place.Site;
import org.lodemark.flow.answer.BoundOutcome;
import org.lodemark.flow.answer.BoundQuestion;
import org.lodemark.flow.answer.OriginBound;
import org.lodemark.flow.answer.OriginSet;
import org.lodemark.flow.bounds.LossRule;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.origin.BuiltIn;
import org.lodemark.origin.Trade;
import org.lodemark.origin.books.Books;

/** What errors of weighing and assay can do to a bound, by hand. */
class MeasurementErrorTest {
  @Test
  void addsTheCutAndTheLotAsSquares() {
    Books books = new Trade()
        .mine("home", "PAK", "500")
        .mine("abroad", "AFG", "500")
        .site("trader", Site.Kind.TRADER, "PAK")
        .site("port", Site.Kind.TERMINAL, "PAK")
        .mined(1, "home", "h", 6)
        .mined(1, "abroad", "f", 40)
        .sold(2, "home", "trader", "h", 6)
        .sold(3, "abroad", "trader", "f", 40)
        .shipped(5, "trader", "port", "x", 30, "PAK")
        .books();
    BoundOutcome outcome = new BoundQuestion(
            CustodyGraph.of(books.sites(), books.low(), Assumptions.DEFAULT),
            OriginSet.ofCountry(BuiltIn.country("PAK")),
            LossRule.ADVERSARIAL)
        .ask(new LotId("x"));
    OriginBound bound = ((BoundOutcome.Bounded) outcome).bound();
    assertThat(bound.maxShare()).isCloseTo(0.2, within(1e-9));
    // 3 x 3 % of the root of 30 squared and 6 squared, of 30.
    assertThat(MeasurementError.ofMaximum(bound))
        .isCloseTo(0.09 * Math.sqrt(936) / 30, within(1e-9));
  }
}
