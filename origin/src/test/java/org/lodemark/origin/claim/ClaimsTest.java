package org.lodemark.origin.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.place.Site;
import org.lodemark.origin.Trade;

/** Which declaration of a lot is its claim. */
class ClaimsTest {
  private static Trade trade() {
    return new Trade()
        .site("one", Site.Kind.TRADER, "PAK")
        .site("two", Site.Kind.TRADER, "PAK")
        .site("port", Site.Kind.TERMINAL, "PAK");
  }

  @Test
  void theLatestDeclarationCountsAndOthersAreTold() {
    // Written in another order than they happened.
    Claims claims = Claims.of(trade()
        .shipped(9, "two", "port", "a", 10, "PAK")
        .shipped(2, "one", "two", "a", 10, "AFG")
        .books());
    Claim claim = claims.find(new LotId("a")).orElseThrow();
    assertThat(claim.origin().country().iso3()).isEqualTo("PAK");
    assertThat(claim.others())
        .singleElement()
        .satisfies(other -> assertThat(other.country().iso3()).isEqualTo("AFG"));
  }

  @Test
  void ofOneDayTheLaterRowCounts() {
    Claims claims = Claims.of(trade()
        .shipped(2, "one", "two", "a", 10, "AFG")
        .shipped(2, "two", "port", "a", 10, "PAK")
        .books());
    assertThat(claims.find(new LotId("a")).orElseThrow().origin().country().iso3())
        .isEqualTo("PAK");
  }

  @Test
  void aLotOfWhichNobodyDeclaresAnythingHasNoClaim() {
    Claims claims = Claims.of(trade().shipped(2, "one", "two", "a", 10, "").books());
    assertThat(claims.find(new LotId("a"))).isEmpty();
    assertThat(claims.listMined()).isEmpty();
  }
}
