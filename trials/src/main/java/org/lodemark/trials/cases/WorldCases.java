package org.lodemark.trials.cases;

import java.util.ArrayList;
import java.util.List;
import org.lodemark.atlas.Atlas;
import org.lodemark.origin.books.Books;
import org.lodemark.origin.claim.Claim;
import org.lodemark.origin.fusion.FusionModel;
import org.lodemark.origin.passage.LotPassage;
import org.lodemark.origin.verify.LotVerification;
import org.lodemark.origin.verify.Verifier;
import org.lodemark.origin.verify.VerifyOutcome;
import org.lodemark.simworld.world.Truth.TrueLot;
import org.lodemark.simworld.world.World;

/** The lots of a world as cases. */
public final class WorldCases {
  private final Atlas atlas;

  public WorldCases(Atlas atlas) {
    this.atlas = atlas;
  }

  /** What the records of a world show of each lot with a claim, and what is true of it. */
  public List<LotCase> of(World world) {
    Books books = SimulatedBooks.of(world.statements(), atlas);
    Verifier verifier = Verifier.of(books, atlas, SimulatedBooks.options(atlas), FusionModel.NONE);
    List<LotCase> cases = new ArrayList<>();
    verifier.passages().forEach((lot, passage) -> {
      TrueLot truth = world.truth().lots().get(lot);
      Claim claim = verifier.claims().find(lot).orElseThrow();
      if (truth != null) {
        cases.add(lotCase(world, claim, passage, truth));
      }
    });
    return cases;
  }

  /** The verdicts a user would be given with a model, with what is true. */
  public List<LotCase.Judged> judged(World world, Books books, FusionModel model) {
    Verifier verifier = Verifier.of(books, atlas, SimulatedBooks.options(atlas), model);
    List<LotCase.Judged> judged = new ArrayList<>();
    if (verifier.verifyAll(List.of()) instanceof VerifyOutcome.Verified answer) {
      var passages = verifier.passages();
      for (LotVerification lot : answer.verification().lots()) {
        TrueLot truth = world.truth().lots().get(lot.lot());
        if (truth != null) {
          judged.add(new LotCase.Judged(
              lotCase(
                  world,
                  lot.claim().orElseThrow(),
                  java.util.Objects.requireNonNull(passages.get(lot.lot())),
                  truth),
              lot.ruling().verdict(),
              lot.evidence().fused().log10Lr()));
        }
      }
    }
    return judged;
  }

  private static LotCase lotCase(World world, Claim claim, LotPassage passage, TrueLot truth) {
    return new LotCase(
        world.plan().seed(),
        claim.lot().uri(),
        world.plan().seed() + " " + truth.trader(),
        passage,
        truth.shareOutside(claim.origin().country().iso3()),
        truth.typologies());
  }
}
