package org.lodemark.nations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lodemark.atlas.fact.TradeFact;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.time.Period;
import org.lodemark.nations.Nations.UserTrade;

class NationsTest {
  private static Question in(String period) {
    return new Question(Optional.of(Period.parse(period)), Set.of(), Optional.empty());
  }

  private static List<String> reservePeriods(AtlasBuilder xv, Question question) {
    return Nations.answer(xv.atlas(), UserTrade.NONE, question).reserves().stream()
        .map(reserve -> reserve.period().toString())
        .distinct()
        .toList();
  }

  @Test
  void oneAnswerHoldsAllKinds() {
    NationsAnswer answer = Nations.answer(BuiltIn.antimony(), UserTrade.NONE, Question.ALL);
    assertThat(answer.concentrations()).hasSize(2);
    assertThat(answer.reserves()).isNotEmpty();
    assertThat(answer.balances()).isNotEmpty();
    assertThat(answer.doubts()).isNotEmpty();
  }

  @Test
  void aUsersTradeIsReadBesideTheAtlas() {
    AtlasBuilder xv = AtlasBuilder.xv().mined("ISL", "2020", 10);
    List<TradeFact> own =
        AtlasBuilder.xv().exports("ISL", "WLD", "2020", "990110", 40).trade();
    assertThat(Nations.answer(xv.atlas(), UserTrade.NONE, Question.ALL).balances())
        .isEmpty();
    assertThat(Nations.answer(xv.atlas(), new UserTrade(own, false, 0), Question.ALL)
            .balances())
        .singleElement()
        .satisfies(
            balance -> assertThat(balance.foreignMin().orElseThrow().low()).isEqualTo(0.75));
  }

  @Test
  void theReserveTableIsTheLatestNotAfterThePeriodElseTheEarliest() {
    AtlasBuilder xv = AtlasBuilder.xv();
    for (String year : List.of("2018", "2020", "2023")) {
      xv.reserve("WLD", year, Xv.tonnes(9, 9)).reserve("ISL", year, Xv.tonnes(5, 5));
    }
    xv.reserve("FJI", "2021", Xv.tonnes(1, 1));
    assertThat(reservePeriods(xv, Question.ALL)).containsExactly("2023");
    assertThat(reservePeriods(xv, in("2022"))).containsExactly("2020");
    assertThat(reservePeriods(xv, in("2021"))).containsExactly("2020", "2021");
    assertThat(reservePeriods(xv, in("2010"))).containsExactly("2018");
    assertThat(reservePeriods(
            xv, new Question(Optional.empty(), Set.of(), Optional.of(Stage.PROCESSING))))
        .isEmpty();
  }

  @Test
  void aGroupIsAskedForWhenAnyMemberIs() {
    Question fiji =
        new Question(Optional.empty(), Set.of(BuiltIn.country("FJI")), Optional.empty());
    assertThat(fiji.asks(BuiltIn.group("FJI+ISL"))).isTrue();
    assertThat(fiji.asks(BuiltIn.group("ISL+NZL"))).isFalse();
    assertThat(Question.ALL.asks(BuiltIn.group("ISL+NZL"))).isTrue();
  }

  @Test
  void aLagIsAtMostAYear() {
    assertThatThrownBy(() -> new UserTrade(List.of(), false, 13))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 to 12");
  }
}
