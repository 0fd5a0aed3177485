package org.lodemark.nations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.fact.ReserveFact;
import org.lodemark.atlas.fact.TradeFact;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.time.Period;
import org.lodemark.nations.balance.Balances;
import org.lodemark.nations.concentration.Concentrations;
import org.lodemark.nations.doubt.Doubts;
import org.lodemark.nations.trade.MirrorGaps;
import org.lodemark.nations.trade.UnitValues;

/** Answers a question about countries from an atlas and, where given, a user's own trade file. */
public final class Nations {
  /**
   * How a user's trade is read.
   *
   * @param facts of the user's file; empty without one
   * @param complete the file holds every country of its lines and years
   * @param lagMonths months that goods are at sea, for mirror gaps of monthly figures
   */
  public record UserTrade(List<TradeFact> facts, boolean complete, int lagMonths) {
    public static final UserTrade NONE = new UserTrade(List.of(), false, 0);

    public UserTrade {
      facts = List.copyOf(facts);
      if (lagMonths < 0 || lagMonths > 12) {
        throw new IllegalArgumentException("lag of " + lagMonths + " months: 0 to 12");
      }
    }
  }

  private Nations() {}

  public static NationsAnswer answer(Atlas atlas, UserTrade user, Question question) {
    List<TradeFact> trade = new ArrayList<>(atlas.trade());
    trade.addAll(user.facts());
    return new NationsAnswer(
        question,
        Concentrations.listLatest(atlas, question),
        question.asks(Stage.MINING) ? reserves(atlas, question) : List.of(),
        Balances.of(atlas, trade, user.complete(), question),
        UnitValues.of(trade, question),
        MirrorGaps.of(trade, question, user.lagMonths()),
        Doubts.of(atlas, trade, question));
  }

  /**
   * The reserve table of the latest period that is not after the one asked for, else the earliest
   * after it. A table has a world total; single figures quoted elsewhere are no table, and are
   * shown only for the period asked for.
   */
  private static List<ReserveFact> reserves(Atlas atlas, Question question) {
    List<Period> tables = atlas.reserves().stream()
        .filter(fact -> fact.country().isWorld())
        .map(ReserveFact::period)
        .toList();
    Optional<Period> asked = question.period();
    Optional<Period> table = tables.stream()
        .filter(period -> asked.map(p -> !period.first().isAfter(p.last())).orElse(true))
        .max(Comparator.naturalOrder())
        .or(() -> tables.stream().min(Comparator.naturalOrder()));
    return atlas.reserves().stream()
        .filter(fact -> table.filter(fact.period()::equals).isPresent()
            || asked.filter(period -> period.contains(fact.period())).isPresent())
        .toList();
  }
}
