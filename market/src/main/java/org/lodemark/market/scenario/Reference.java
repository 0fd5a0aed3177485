package org.lodemark.market.scenario;

import java.util.List;
import org.lodemark.market.scenario.MarketBase.Conversion;
import org.lodemark.market.scenario.MarketBase.Use;

/**
 * The base year in one draw: a price for each stage and masses that add up.
 *
 * <p>Prices go from the quoted stage to the others by p_next = p / recovery + cost and p =
 * recovery x (p_next - cost). What mines and scrap supply beyond the uses that figures place is used
 * in the rest of the world, by its shares; what was smelted beyond the capacities that figures place,
 * and some spare, is the capacity of the rest. So the base year is in balance in every draw.
 */
final class Reference {
  final double[] priceUsdPerTonne;
  final double[] recovery;
  final double[] costUsdPerTonneOut;

  /** What is used in the rest of the world for each of its shares. */
  final double[] restUseTonnes;

  /** What comes out of each conversion in the base year. */
  final double[] throughputTonnes;

  /** What mines and scrap lack for the uses that figures place; 0 where they suffice. */
  final double missingTonnes;

  Reference(MarketBase base, Draw draw) {
    int stages = base.stages().size();
    recovery = new double[stages - 1];
    costUsdPerTonneOut = new double[stages - 1];
    for (Conversion one : base.conversions()) {
      recovery[one.from()] = draw.of(one.recovery().key(), one.recovery().value());
      costUsdPerTonneOut[one.from()] =
          draw.of(one.costUsdPerTonneOut().key(), one.costUsdPerTonneOut().value());
    }
    priceUsdPerTonne = prices(base, draw, stages);
    double[] firstToStage = new double[stages];
    firstToStage[0] = 1;
    for (int s = 1; s < stages; s++) {
      firstToStage[s] = firstToStage[s - 1] * recovery[s - 1];
    }
    double[] supply = new double[stages];
    base.mined().forEach(one -> supply[0] += tonnes(one.tonnes(), draw));
    base.scrap().forEach(one -> supply[base.scrapStage()] += tonnes(one.tonnes(), draw));
    double[] used = new double[stages];
    base.uses().forEach(use -> used[use.stage()] += useTonnes(use, draw));
    double left = 0;
    for (int s = 0; s < stages; s++) {
      left += (supply[s] - used[s]) / firstToStage[s];
    }
    missingTonnes = Math.max(0, -left);
    restUseTonnes = restUses(base.restShares(), draw, firstToStage, Math.max(0, left));
    for (int k = 0; k < restUseTonnes.length; k++) {
      used[base.restShares().get(k).stage()] += restUseTonnes[k];
    }
    throughputTonnes = new double[stages - 1];
    double here = supply[0] - used[0];
    for (int s = 0; s + 1 < stages; s++) {
      throughputTonnes[s] = Math.max(0, here * recovery[s]);
      here = throughputTonnes[s] + supply[s + 1] - used[s + 1];
    }
  }

  private double[] prices(MarketBase base, Draw draw, int stages) {
    double[] prices = new double[stages];
    int quoted = base.referenceStage();
    prices[quoted] = draw.of(base.referencePrice().key(), base.referencePrice().value());
    for (int s = quoted; s + 1 < stages; s++) {
      prices[s + 1] = prices[s] / recovery[s] + costUsdPerTonneOut[s];
    }
    for (int s = quoted; s > 0; s--) {
      prices[s - 1] = recovery[s - 1] * (prices[s] - costUsdPerTonneOut[s - 1]);
    }
    return prices;
  }

  private static double[] restUses(
      List<Use> shares, Draw draw, double[] firstToStage, double left) {
    double[] parts = new double[shares.size()];
    double sum = 0;
    for (int k = 0; k < parts.length; k++) {
      CalibratedFigure part = shares.get(k).part().orElseThrow();
      parts[k] = draw.of(part.key(), part.value());
      sum += parts[k] / firstToStage[shares.get(k).stage()];
    }
    for (int k = 0; k < parts.length; k++) {
      parts[k] *= sum > 0 ? left / sum : 0;
    }
    return parts;
  }

  static double tonnes(CalibratedFigure number, Draw draw) {
    return draw.of(number.key(), number.value());
  }

  static double useTonnes(Use use, Draw draw) {
    double whole = use.tonnes().map(number -> tonnes(number, draw)).orElse(1.0);
    double part = use.part().map(number -> tonnes(number, draw)).orElse(1.0);
    return whole * part;
  }
}
