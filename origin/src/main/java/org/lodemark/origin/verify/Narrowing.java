package org.lodemark.origin.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lodemark.domain.custody.OriginBasis;
import org.lodemark.domain.place.Country;
import org.lodemark.flow.answer.HelpQuestion;
import org.lodemark.flow.answer.Improvement;
import org.lodemark.flow.answer.OriginSet;
import org.lodemark.flow.bounds.LossRule;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.origin.claim.Claim;
import org.lodemark.origin.claim.Claims;
import org.lodemark.origin.verify.Verification.Scope;

/** Asks what would narrow the bounds of the declared origin, for one lot or one gate. */
final class Narrowing {
  /** It reads the records again for each audit it considers: beyond this it would take minutes. */
  private static final int MOST_ARCS = 200_000;

  private final Claims claims;
  private final Reading low;
  private final LossRule losses;
  private final List<String> notes = new ArrayList<>();

  Narrowing(Claims claims, Reading low, LossRule losses) {
    this.claims = claims;
    this.low = low;
    this.losses = losses;
  }

  List<String> notes() {
    return notes;
  }

  /** The facts, the surest first; none where several lots or several claims are asked about. */
  List<Improvement> of(Selection selection, List<Selection.Pair> pairs) {
    List<Country> declared = pairs.stream()
        .flatMap(pair -> claims.find(pair.low().lot()).stream())
        .filter((Claim claim) -> claim.origin().basis() == OriginBasis.MINED)
        .map(claim -> claim.origin().country())
        .distinct()
        .toList();
    boolean one =
        selection.scope() instanceof Scope.OneLot || selection.scope() instanceof Scope.Exporter;
    if (declared.size() != 1 || !one) {
      return List.of();
    }
    CustodyGraph near = low.nearby()
        .read(pairs.stream().map(pair -> pair.low().site()).collect(Collectors.toSet()));
    if (near.graph().arcCount() > MOST_ARCS) {
      notes.add("What would narrow the bounds was not computed: it reads the records again for"
          + " each audit it considers, and more than " + MOST_ARCS
          + " movements bear on these lots.");
      return List.of();
    }
    HelpQuestion question = new HelpQuestion(near, OriginSet.ofCountry(declared.get(0)), losses);
    return selection.scope() instanceof Scope.Exporter exporter
        ? question.ofGate(exporter.site(), exporter.period())
        : question.ofLot(pairs.get(0).low().lot());
  }
}
