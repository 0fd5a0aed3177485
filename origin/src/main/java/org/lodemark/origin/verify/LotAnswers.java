package org.lodemark.origin.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.OriginBasis;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.answer.Improvement;
import org.lodemark.flow.answer.LotShares;
import org.lodemark.flow.answer.OriginSet;
import org.lodemark.flow.answer.ShareQuestion;
import org.lodemark.origin.claim.Claim;
import org.lodemark.origin.claim.Claims;
import org.lodemark.origin.evidence.EvidenceFinding;
import org.lodemark.origin.evidence.FoundEvidence;
import org.lodemark.origin.evidence.TestTally;
import org.lodemark.origin.fusion.FusedEvidence;
import org.lodemark.origin.fusion.FusionModel;
import org.lodemark.origin.passage.Reach;
import org.lodemark.origin.verdict.Ruling;
import org.lodemark.origin.verdict.VerdictRule;
import org.lodemark.origin.verify.LotEvidence.Touch;
import org.lodemark.origin.verify.LotJudge.Judgement;
import org.lodemark.origin.verify.LotVerification.CustodyStep;
import org.lodemark.origin.verify.Verification.Scope;

/** The answers on each lot. */
final class LotAnswers {
  /** So many lots are told with their way and the findings on it; of more, the doubtful first. */
  private static final int MOST_WAYS = 500;

  /** Lots of a question about so few are bounded exactly, whatever the screen says. */
  static final int FEW = 60;

  private static final int MOST_TOUCHES = 50;

  /** So many are judged at both readings before what is not needed of them is let go. */
  private static final int AT_ONCE = 4_096;

  private final Claims claims;
  private final FoundEvidence evidence;
  private final Reading low;
  private final BoundHull hull;
  private final Selection selection;
  private final boolean exactly;
  private final LotJudge judgeLow;
  private final Optional<LotJudge> judgeHigh;
  private final List<String> notes = new ArrayList<>();
  private final Map<SiteId, CustodySite> sites = new HashMap<>();
  private final List<Improvement> help;

  LotAnswers(
      CaseFile file,
      Stocktakes stocktakes,
      FusionModel model,
      BoundHull hull,
      Selection selection,
      List<Improvement> help,
      boolean exactly) {
    this.exactly = exactly;
    claims = file.claims();
    low = file.low();
    this.hull = hull;
    this.selection = selection;
    this.help = help;
    evidence = file.evidence();
    List<TestTally> tests = evidence.tallies();
    judgeLow = new LotJudge(low, model, stocktakes, tests, exactly);
    judgeHigh =
        file.high().map(reading -> new LotJudge(reading, model, stocktakes, tests, exactly));
    file.sites().forEach(site -> sites.put(site.id(), site));
  }

  /** The lots whose exact bounds stand behind their ruling. */
  Set<LotId> exactLots() {
    Set<LotId> lots = new HashSet<>(judgeLow.exactLots());
    judgeHigh.ifPresent(judge -> lots.addAll(judge.exactLots()));
    return lots;
  }

  List<String> notes() {
    return notes;
  }

  private record Judged(
      Selection.Pair pair, Optional<Claim> claim, Ruling ruling, FusedEvidence evidence) {}

  List<LotVerification> of(List<Selection.Pair> pairs) {
    List<Judged> judged = judgeAll(pairs);
    // By identity: what was judged is deep, and hashing it took longer than judging.
    Set<Judged> told = Collections.newSetFromMap(new IdentityHashMap<>());
    told.addAll(judged.size() <= MOST_WAYS ? judged : worst(judged));
    if (told.size() < judged.size()) {
      notes.add("The way and its findings are told of the " + told.size() + " lots with the worst"
          + " verdicts; ask about another lot by its id.");
    }
    return judged.stream().map(lot -> answer(lot, told.contains(lot))).toList();
  }

  /** Site by site, since lots of one site need the same records; told in the order asked. */
  private List<Judged> judgeAll(List<Selection.Pair> pairs) {
    List<Integer> bySite = new ArrayList<>(pairs.size());
    for (int i = 0; i < pairs.size(); i++) {
      bySite.add(i);
    }
    bySite.sort(Comparator.comparing(i -> pairs.get(i).low().site().id()));
    Judged[] judged = new Judged[pairs.size()];
    for (int from = 0; from < pairs.size(); from += AT_ONCE) {
      List<Integer> some = bySite.subList(from, Math.min(pairs.size(), from + AT_ONCE));
      List<Judged> answers = judge(some.stream().map(pairs::get).toList());
      for (int i = 0; i < some.size(); i++) {
        judged[some.get(i)] = answers.get(i);
      }
    }
    return List.of(judged);
  }

  private static List<Judged> worst(List<Judged> lots) {
    return lots.stream()
        .filter(lot -> lot.ruling().verdict().isDoubt())
        .sorted(
            Comparator.comparingDouble((Judged lot) -> lot.evidence().log10Lr()).reversed())
        .limit(MOST_WAYS)
        .toList();
  }

  /** Both readings at the same time: neither touches what the other does. */
  private List<Judged> judge(List<Selection.Pair> pairs) {
    CompletableFuture<List<Judgement>> atHigh = CompletableFuture.supplyAsync(() -> judgeHigh
        .map(judge -> pairs.stream()
            .map(pair -> judge.judge(pair, pair.high(), claims.find(pair.high().lot())))
            .toList())
        .orElse(List.of()));
    List<Judgement> atLow = pairs.stream()
        .map(pair -> judgeLow.judge(pair, pair.low(), claims.find(pair.low().lot())))
        .toList();
    List<Judgement> seconds = Together.await(atHigh);
    List<Judged> judged = new ArrayList<>(pairs.size());
    for (int i = 0; i < pairs.size(); i++) {
      Judgement first = atLow.get(i);
      judged.add(judged(pairs.get(i), first, seconds.isEmpty() ? first : seconds.get(i)));
    }
    return judged;
  }

  private Judged judged(Selection.Pair pair, Judgement first, Judgement second) {
    Optional<Claim> claim = claims.find(pair.low().lot());
    if (judgeHigh.isEmpty()) {
      return new Judged(pair, claim, first.ruling(), first.evidence());
    }
    FusedEvidence milder = first.evidence().log10Lr() <= second.evidence().log10Lr()
        ? first.evidence()
        : second.evidence();
    return new Judged(pair, claim, VerdictRule.ofBoth(first.ruling(), second.ruling()), milder);
  }

  private LotVerification answer(Judged lot, boolean isTold) {
    Optional<OriginSet> declared = lot.claim()
        .filter(claim -> claim.origin().basis() == OriginBasis.MINED)
        .map(claim -> OriginSet.ofCountry(claim.origin().country()));
    boolean alone = selection.scope() instanceof Scope.OneLot;
    List<CustodyStep> custody = List.of();
    List<Touch> touching = List.of();
    int others = 0;
    if (isTold) {
      Reach reach = Reach.of(low.passage(), lot.pair().low());
      custody = reach.steps().stream().map(this::step).toList();
      List<Touch> all = touches(reach);
      touching = all.size() > MOST_TOUCHES ? all.subList(0, MOST_TOUCHES) : all;
      others = all.size() - touching.size();
    }
    return new LotVerification(
        lot.pair().low().lot(),
        lot.pair().low(),
        lot.claim(),
        custody,
        alone ? shares(lot) : Optional.empty(),
        declared.map(set -> bound(set, lot.pair())),
        declared.map(set -> bound(set.complemented(), lot.pair())),
        new LotEvidence(lot.evidence(), touching, others),
        lot.ruling(),
        alone ? help : List.of());
  }

  private LotBound bound(OriginSet set, Selection.Pair pair) {
    return exactly ? hull.exact(set, pair) : hull.screened(set, pair);
  }

  private CustodyStep step(Reach.Step step) {
    CustodySite site = sites.get(step.site());
    if (site == null) {
      throw new IllegalStateException("site " + step.site() + " is on a way and not kept");
    }
    return new CustodyStep(step.site(), site.model(), step.isAudited(), step.share());
  }

  /** The findings whose rows the metal passed. */
  private List<Touch> touches(Reach reach) {
    List<Touch> touches = new ArrayList<>();
    // In the order of the findings, so that equals stand alike on every run.
    for (EvidenceFinding finding : evidence.touching(reach.rows())) {
      touches.add(new Touch(finding, reach.of(finding)));
    }
    touches.sort(Comparator.comparingDouble(
            (Touch touch) -> touch.reach() * touch.finding().strength())
        .reversed());
    return touches;
  }

  private Optional<LotShares> shares(Judged lot) {
    return new ShareQuestion(low.custody(), low.recorded()).ask(lot.pair().low().lot());
  }
}
