package org.lodemark.market.value;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.domain.commodity.Commodity;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.market.contract.Contract;
import org.lodemark.market.contract.ContractBook;
import org.lodemark.market.contract.Material;
import org.lodemark.market.contract.Sale;
import org.lodemark.market.ladder.Carriage;
import org.lodemark.market.ladder.Conversion;
import org.lodemark.market.ladder.ConversionBook;
import org.lodemark.market.ladder.Ladder;
import org.lodemark.market.ladder.LadderBuilder;
import org.lodemark.market.range.Formula;
import org.lodemark.market.range.Parameter;
import org.lodemark.market.range.Range;
import org.lodemark.market.range.Ranges;
import org.lodemark.market.range.Scenario;
import org.lodemark.market.value.ValueAnswer.Upgrade;

/**
 * What could be made of a lot where it is, by the shortest way of conversions to each form; each is
 * carried and sold as the ladder sells that form, and compared with the sale of the lot as it is.
 */
final class Upgrades {
  private final LadderBuilder builder;
  private final ConversionBook conversions;
  private final ContractBook contracts;
  private final Ladder raw;
  private final Commodity commodity;

  Upgrades(
      LadderBuilder builder,
      ConversionBook conversions,
      ContractBook contracts,
      Ladder raw,
      Commodity commodity) {
    this.builder = builder;
    this.conversions = conversions;
    this.contracts = contracts;
    this.raw = raw;
    this.commodity = commodity;
  }

  List<Upgrade> list(Material material) {
    List<Upgrade> upgrades = new ArrayList<>();
    Map<Form, Formula> added = new LinkedHashMap<>();
    for (List<Conversion> path : paths(material.form())) {
      Form form = path.getLast().to();
      Optional<Sold> sold = sold(form);
      if (sold.isEmpty()) {
        continue;
      }
      Formula costs = s -> costs(s, path, sold.get());
      Formula gross = s -> Formula.product(left(s, path), sold.get().price().in(s));
      Formula adds = s -> gross.in(s) - costs.in(s) - raw.value(s, 0);
      Optional<Formula> before = path.size() < 2
          ? Optional.empty()
          : Optional.ofNullable(added.get(path.get(path.size() - 2).to()));
      added.put(form, adds);
      upgrades.add(new Upgrade(
          form,
          sold.get().gate(),
          Ranges.figure(s -> left(s, path)),
          Ranges.figure(gross),
          Ranges.figure(costs),
          Ranges.figure(adds),
          before.map(one -> Ranges.figure(adds.minus(one)))));
    }
    return upgrades;
  }

  private List<List<Conversion>> paths(Form from) {
    Map<Form, List<Conversion>> paths = new LinkedHashMap<>();
    Deque<Form> open = new ArrayDeque<>(List.of(from));
    paths.put(from, List.of());
    while (!open.isEmpty()) {
      Form form = open.removeFirst();
      for (Form product : conversions.listProducts(form)) {
        if (!paths.containsKey(product)) {
          List<Conversion> path = new ArrayList<>(paths.getOrDefault(form, List.of()));
          path.add(
              conversions.get(form, product, builder.way().stops().getFirst().country(), true));
          paths.put(product, path);
          open.addLast(product);
        }
      }
    }
    return paths.values().stream().filter(path -> !path.isEmpty()).toList();
  }

  private static double left(Scenario s, List<Conversion> path) {
    double left = 1;
    for (Conversion one : path) {
      left *= s.of(one.recovery());
    }
    return left;
  }

  private static double costs(Scenario s, List<Conversion> path, Sold sold) {
    double left = 1;
    double sum = 0;
    for (Conversion one : path) {
      left *= s.of(one.recovery());
      sum += Formula.product(left, one.costUsdPerContainedTonneOut(s));
    }
    double contained = s.of(path.getLast().metalFraction());
    double arrived = sold.price().in(s);
    for (Carriage way : sold.carriages()) {
      sum += Formula.product(
          left,
          way.freightUsdPerContainedTonne(s, contained)
              + way.insuranceUsdPerContainedTonne(s, arrived)
              + way.dutyUsdPerContainedTonne(s, contained, arrived));
    }
    return sum;
  }

  /**
   * Where a form is sold.
   *
   * @param price of a tonne of contained metal
   * @param carriages from the lot to there
   */
  private record Sold(String gate, Formula price, List<Carriage> carriages) {}

  private Optional<Sold> sold(Form form) {
    for (int i = raw.gates().size() - 1; i > 0; i--) {
      Optional<Formula> price = raw.gates().get(i).price();
      if (raw.gates().get(i).form().equals(form) && price.isPresent()) {
        return Optional.of(
            new Sold(raw.gates().get(i).id(), price.get(), builder.straight(form, i)));
      }
    }
    return form.stage().equals(Optional.of(Stage.MINING)) ? byContract(form) : Optional.empty();
  }

  /** A concentrate is sold by the first contract for it that says what it pays. */
  private Optional<Sold> byContract(Form form) {
    Parameter grade = conversions.metalFraction(form);
    Parameter moisture = Parameter.fixed("moisture", "fraction", 0);
    if (!(grade.range().low() > 0)) {
      return Optional.empty();
    }
    for (Contract contract : contracts.listFor(form)) {
      Sale sale = new Sale(
          contract,
          new Material(commodity.symbol(), form, grade, moisture, Map.of()),
          Optional.empty());
      Range pays = Ranges.of(sale::netUsdPerContainedTonne);
      if (Double.isFinite(pays.high())) {
        return Optional.of(new Sold(
            builder.way().stops().getFirst().id(), sale::netUsdPerContainedTonne, List.of()));
      }
    }
    return Optional.empty();
  }
}
