package org.lodemark.trials.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Scores of likelihood ratios. Every score takes a weight per case: how often a resampling drew its
 * trader.
 */
public final class Scores {
  private static final double LN_2 = Math.log(2);
  private static final double LN_10 = Math.log(10);

  private Scores() {}

  /**
   * The log likelihood ratio cost (Brümmer and du Preez 2006): 0 for perfect ratios, 1 for ratios
   * that say nothing, more for misleading ones.
   */
  public static double cllr(List<Scored> cases, double[] weights) {
    return cllr(cases, costs(cases), weights);
  }

  /** What each case costs, in bits: the score is their mean, class by class. */
  public static double[] costs(List<Scored> cases) {
    return cases.stream()
        .mapToDouble(one -> {
          double natural = one.log10Lr() * LN_10;
          return Math.log1p(Math.exp(one.isFalse() ? -natural : natural)) / LN_2;
        })
        .toArray();
  }

  /** The same from costs that are known: resamplings ask thousands of times. */
  public static double cllr(List<Scored> cases, double[] costs, double[] weights) {
    double costOfFalse = 0;
    double costOfTrue = 0;
    double falses = 0;
    double trues = 0;
    for (int i = 0; i < weights.length; i++) {
      if (cases.get(i).isFalse()) {
        costOfFalse += weights[i] * costs[i];
        falses += weights[i];
      } else {
        costOfTrue += weights[i] * costs[i];
        trues += weights[i];
      }
    }
    return (costOfFalse / falses + costOfTrue / trues) / 2;
  }

  /**
   * The area under the curve of precision over recall, at a base rate: average precision, with cases
   * of one ratio taken together.
   *
   * @param order of the cases by ratio, greatest first
   */
  public static double prAuc(List<Scored> cases, double[] weights, int[] order, double baseRate) {
    double falses = 0;
    double trues = 0;
    for (int i = 0; i < weights.length; i++) {
      if (cases.get(i).isFalse()) {
        falses += weights[i];
      } else {
        trues += weights[i];
      }
    }
    double area = 0;
    double recall = 0;
    double alarm = 0;
    for (int from = 0; from < order.length; ) {
      double gained = 0;
      int to = from;
      double ratio = cases.get(order[from]).log10Lr();
      while (to < order.length && cases.get(order[to]).log10Lr() == ratio) {
        int i = order[to++];
        if (cases.get(i).isFalse()) {
          gained += weights[i] / falses;
        } else {
          alarm += weights[i] / trues;
        }
      }
      recall += gained;
      double caught = baseRate * recall;
      double wrong = (1 - baseRate) * alarm;
      if (gained > 0) {
        area += gained * caught / (caught + wrong);
      }
      from = to;
    }
    return area;
  }

  /** The cases by ratio, greatest first. */
  public static int[] order(List<Scored> cases) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble((Integer i) -> cases.get(i).log10Lr()).reversed());
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The part of false claims that is caught when at most so many true ones are called false. */
  public static double recallAtAlarms(List<Scored> cases, double alarms) {
    int[] order = order(cases);
    long falses = cases.stream().filter(Scored::isFalse).count();
    long trues = cases.size() - falses;
    double recall = 0;
    long caught = 0;
    long wrong = 0;
    for (int from = 0; from < order.length; ) {
      double ratio = cases.get(order[from]).log10Lr();
      while (from < order.length && cases.get(order[from]).log10Lr() == ratio) {
        if (cases.get(order[from++]).isFalse()) {
          caught++;
        } else {
          wrong++;
        }
      }
      if (wrong <= alarms * trues) {
        recall = (double) caught / falses;
      }
    }
    return recall;
  }

  /** The posterior probability of a ratio at a base rate. */
  public static double posterior(double log10Lr, double baseRate) {
    double odds = Math.pow(10, log10Lr) * baseRate / (1 - baseRate);
    return odds / (1 + odds);
  }

  /** Weights that give the false claims a base rate; they sum to the number of cases. */
  public static double[] atBaseRate(List<Scored> cases, double baseRate) {
    long falses = cases.stream().filter(Scored::isFalse).count();
    long trues = cases.size() - falses;
    double[] weights = new double[cases.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = cases.get(i).isFalse()
          ? baseRate * cases.size() / falses
          : (1 - baseRate) * cases.size() / trues;
    }
    return weights;
  }
}
