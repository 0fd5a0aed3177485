package org.lodemark.origin.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.OriginBasis;
import org.lodemark.domain.place.Country;
import org.lodemark.flow.answer.BoundOutcome;
import org.lodemark.flow.answer.OriginBound;
import org.lodemark.flow.answer.OriginSet;
import org.lodemark.flow.custody.Target;
import org.lodemark.origin.claim.Claim;
import org.lodemark.origin.claim.Claims;
import org.lodemark.origin.verdict.Ruling;
import org.lodemark.origin.verdict.SetRule;

/** The bounds for each set asked about, the joint one first. */
final class SetAnswers {
  private final Claims claims;
  private final Stocktakes stocktakes;
  private final Reading low;
  private final Optional<Reading> high;
  private final BoundHull hull;
  private final Selection selection;
  private final boolean screening;
  private int jointCount;

  SetAnswers(
      CaseFile file,
      Stocktakes stocktakes,
      BoundHull hull,
      Selection selection,
      boolean screening) {
    this.screening = screening;
    claims = file.claims();
    low = file.low();
    high = file.high();
    this.stocktakes = stocktakes;
    this.hull = hull;
    this.selection = selection;
  }

  int jointCount() {
    return jointCount;
  }

  List<SetAnswer> of(List<Selection.Pair> pairs, List<SetChoice> sets) {
    List<SetAnswer> answers = new ArrayList<>();
    for (SetChoice choice : sets) {
      switch (choice) {
        case SetChoice.Named named -> answers.add(answer(named.set(), pairs));
        case SetChoice.NotDeclared none ->
          byDeclared(pairs)
              .forEach((country, declared) ->
                  answers.add(answer(OriginSet.ofCountry(country).complemented(), declared)));
      }
    }
    return answers;
  }

  /** The targets with a claim of a mined origin, by the country claimed. */
  private Map<Country, List<Selection.Pair>> byDeclared(List<Selection.Pair> pairs) {
    Map<Country, List<Selection.Pair>> byCountry = new LinkedHashMap<>();
    for (Selection.Pair pair : pairs) {
      claims
          .find(pair.low().lot())
          .filter((Claim claim) -> claim.origin().basis() == OriginBasis.MINED)
          .ifPresent(claim -> byCountry
              .computeIfAbsent(claim.origin().country(), added -> new ArrayList<>())
              .add(pair));
    }
    return byCountry;
  }

  private SetAnswer answer(OriginSet set, List<Selection.Pair> pairs) {
    boolean exactly = !screening && pairs.size() <= LotAnswers.FEW;
    List<LotBound> lots = pairs.stream()
        .map(pair -> exactly ? hull.exact(set, pair) : hull.screened(set, pair))
        .toList();
    List<LotId> ids = pairs.stream().map(pair -> pair.low().lot()).toList();
    if (!selection.isJoint()) {
      return new SetAnswer(
          set, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), lots);
    }
    Joint joint = joint(set, pairs);
    return new SetAnswer(
        set,
        joint.low(),
        joint.refused(),
        joint.low().isPresent() ? ids : List.of(),
        joint.high(),
        lots);
  }

  private record Joint(
      Optional<OriginBound> low, Optional<OriginBound> high, Optional<String> refused) {}

  private Joint joint(OriginSet set, List<Selection.Pair> pairs) {
    List<Target> targets = pairs.stream().map(Selection.Pair::low).toList();
    return switch (low.bounds(set).askTargets(targets)) {
      case BoundOutcome.Bounded bounded -> {
        jointCount++;
        yield new Joint(
            Optional.of(bounded.bound()),
            high.flatMap(reading -> jointAt(reading, set, pairs)),
            Optional.empty());
      }
      case BoundOutcome.Nested nested ->
        new Joint(
            Optional.empty(),
            Optional.empty(),
            Optional.of("Metal of " + nested.upstream() + " can be in " + nested.downstream()
                + ", so that a joint bound would count it once where it is in both. Ask for one of"
                + " them, or for what left one site in a period."));
      case BoundOutcome.NoSuchLot none -> throw new IllegalStateException("lot " + none.lot());
      case BoundOutcome.NothingShipped none ->
        throw new IllegalStateException("gate " + none.gate());
    };
  }

  private static Optional<OriginBound> jointAt(
      Reading reading, OriginSet set, List<Selection.Pair> pairs) {
    List<Target> targets = pairs.stream().map(Selection.Pair::high).toList();
    return reading.bounds(set).askTargets(targets) instanceof BoundOutcome.Bounded bounded
        ? Optional.of(bounded.bound())
        : Optional.empty();
  }

  /**
   * What may be said of the lots together: they must all be claimed of one country. A joint
   * contradiction belongs to the set, never to a lot in it.
   */
  Optional<Ruling> ruling(List<Selection.Pair> pairs, List<LotVerification> lots) {
    Map<Country, List<Selection.Pair>> declared = byDeclared(pairs);
    if (declared.size() != 1) {
      return Optional.of(SetRule.withoutOneClaim(
          declared.keySet().stream().map(country -> country.name().toString()).toList()));
    }
    Map.Entry<Country, List<Selection.Pair>> only =
        declared.entrySet().iterator().next();
    OriginSet set = OriginSet.ofCountry(only.getKey());
    Joint joint = joint(set, only.getValue());
    if (joint.low().isEmpty()) {
      return Optional.of(SetRule.refused(joint.refused().orElse("")));
    }
    List<OriginBound> readings = new ArrayList<>(List.of(joint.low().get()));
    joint.high().ifPresent(readings::add);
    if (!isRuledOutWhenLate(only.getKey(), only.getValue(), readings)) {
      return Optional.of(SetRule.onDates(only.getKey(), readings));
    }
    return Optional.of(SetRule.of(
        only.getKey(),
        readings,
        stocktakes.lackingFor(
            low, only.getValue().stream().map(Selection.Pair::low).toList()),
        lots.stream().map(LotVerification::ruling).toList()));
  }

  /**
   * Whether bounds that rule the claim out do so too where receipts may have been earlier than
   * written; true as well where they do not rule it out at all.
   */
  private boolean isRuledOutWhenLate(
      Country declared, List<Selection.Pair> pairs, List<OriginBound> readings) {
    if (!SetRule.isRuledOut(readings)) {
      return true;
    }
    Set<LotId> lots = pairs.stream().map(pair -> pair.low().lot()).collect(Collectors.toSet());
    Nearby.Lenient lenient = low.nearby()
        .lenient(pairs.stream().map(pair -> pair.low().site()).collect(Collectors.toSet()));
    List<Target> targets = selection.targetsIn().apply(lenient.graph()).stream()
        .filter(target -> lots.contains(target.lot()))
        .toList();
    return lenient.bounds(OriginSet.ofCountry(declared)).askTargets(targets)
            instanceof BoundOutcome.Bounded bounded
        && SetRule.isRuledOut(List.of(bounded.bound()));
  }
}
