package org.lodemark.nations;

import java.util.List;
import org.lodemark.atlas.fact.ReserveFact;
import org.lodemark.nations.balance.Balance;
import org.lodemark.nations.concentration.Concentration;
import org.lodemark.nations.doubt.Doubt;
import org.lodemark.nations.trade.MirrorGap;
import org.lodemark.nations.trade.UnitValue;

/**
 * Who the world depends on at each stage, and who exports what it does not mine.
 *
 * @param concentrations one for each stage that has a table
 * @param reserves of the latest period asked for, all categories and editions of it
 * @param balances flagged ones first
 * @param mirrorGaps flagged ones first
 */
public record NationsAnswer(
    Question question,
    List<Concentration> concentrations,
    List<ReserveFact> reserves,
    List<Balance> balances,
    List<UnitValue> unitValues,
    List<MirrorGap> mirrorGaps,
    List<Doubt> doubts) {}
