package org.lodemark.market.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodemark.market.contract.Material;
import org.lodemark.market.ladder.Gate;
import org.lodemark.market.ladder.Ladder;
import org.lodemark.market.ladder.Ladder.Cost;
import org.lodemark.market.ladder.Step;
import org.lodemark.market.range.Figure;
import org.lodemark.market.range.Formula;
import org.lodemark.market.range.Parameter;
import org.lodemark.market.range.Ranges;
import org.lodemark.market.value.ValueAnswer.Keep;
import org.lodemark.market.value.ValueAnswer.Rung;

/** A ladder as the figures of an answer. */
final class Valuation {
  private final Ladder ladder;
  private final Parameter reference;
  private final Material material;
  private final Optional<Parameter> wetTonnes;

  Valuation(Ladder ladder, Parameter reference, Material material, Optional<Parameter> wetTonnes) {
    this.ladder = ladder;
    this.reference = reference;
    this.material = material;
    this.wetTonnes = wetTonnes;
  }

  List<Rung> rungs() {
    List<Rung> rungs = new ArrayList<>();
    for (int i = 0; i < ladder.gates().size(); i++) {
      int gate = i;
      Gate one = ladder.gates().get(i);
      rungs.add(new Rung(
          one.id(),
          one.name(),
          one.place(),
          one.country(),
          one.form(),
          Ranges.figure(s -> ladder.left(s, gate)),
          Ranges.figure(s -> ladder.value(s, gate)),
          Ranges.figure(s -> ladder.lotValue(s, gate)),
          one.price().isPresent(),
          one.priceWords()));
    }
    return rungs;
  }

  /** Whose each part of the door's price is: the seller's first, then step by step. */
  List<Keep> keeps() {
    List<Keep> keeps = new ArrayList<>();
    Gate first = ladder.gates().getFirst();
    boolean sold = ladder.gates().stream()
        .anyMatch(gate -> gate.form().equals(material.form()) && gate.price().isPresent());
    keeps.add(new Keep(
        first.id(),
        "seller",
        Keep.Kind.SELLER,
        sold
            ? "paid for the lot at " + first.name()
            : "left for the seller and all who trade the lot, if nobody downstream keeps more than"
                + " cost",
        Ranges.figure(s -> ladder.lotValue(s, 0))));
    for (int i = 0; i < ladder.steps().size(); i++) {
      step(keeps, i);
    }
    return keeps;
  }

  private void step(List<Keep> keeps, int index) {
    Step step = ladder.steps().get(index);
    Gate gate = ladder.gates().get(index);
    Gate next = ladder.gates().get(index + 1);
    String who = gate.keeper().isEmpty() ? "holder after " + gate.name() : gate.keeper();
    if (step.conversion().isPresent()) {
      add(
          keeps,
          gate,
          who,
          Keep.Kind.CONVERSION,
          "making " + next.form().name(),
          ladder.perLotTonne(index, Cost.CONVERSION));
    }
    if (step.carriage().isPresent()) {
      add(
          keeps,
          gate,
          "carriers",
          Keep.Kind.FREIGHT,
          "freight, " + step.carriage().get().words(),
          ladder.perLotTonne(index, Cost.FREIGHT));
      if (step.carriage().get().insurance().isPresent()) {
        add(
            keeps,
            gate,
            "insurers",
            Keep.Kind.INSURANCE,
            "insurance, " + step.carriage().get().words(),
            ladder.perLotTonne(index, Cost.INSURANCE));
      }
      step.carriage()
          .get()
          .duty()
          .ifPresent(duty -> add(
              keeps,
              gate,
              "customs of " + next.country().name(),
              Keep.Kind.DUTY,
              duty.words(),
              ladder.perLotTonne(index, Cost.DUTY)));
    }
    if (gate.price().isPresent()) {
      add(
          keeps,
          gate,
          who,
          Keep.Kind.KEPT,
          "what these leave, to the next price",
          s -> ladder.kept(s, index));
    }
  }

  private static void add(
      List<Keep> keeps, Gate gate, String who, Keep.Kind kind, String words, Formula formula) {
    keeps.add(new Keep(gate.id(), who, kind, words, Ranges.figure(formula)));
  }

  Figure door() {
    return Ranges.figure(s -> ladder.lotValue(s, ladder.gates().size() - 1));
  }

  Figure discount() {
    return Ranges.figure(s -> 1 - ladder.value(s, 0) / s.of(reference));
  }

  /** What the metal would bring at the reference price, less what the lot brings. */
  Figure lost() {
    return Ranges.figure(s -> s.of(reference) - ladder.value(s, 0));
  }

  Figure wetTonneUsd() {
    return Ranges.figure(
        s -> ladder.value(s, 0) * material.containedPerWetTonne().in(s));
  }

  /** Of the whole lot; not known where its tonnes are not. */
  Figure lotUsd() {
    return wetTonnes
        .map(tonnes -> Ranges.figure(s ->
            ladder.value(s, 0) * s.of(tonnes) * material.containedPerWetTonne().in(s)))
        .orElseGet(() -> new Figure(org.lodemark.market.range.Range.UNKNOWN, List.of()));
  }
}
