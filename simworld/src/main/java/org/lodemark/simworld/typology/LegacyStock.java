package org.lodemark.simworld.typology;

import java.util.List;
import java.util.Optional;
import org.lodemark.domain.custody.Action;
import org.lodemark.simworld.actor.Batch;
import org.lodemark.simworld.actor.Dealer;
import org.lodemark.simworld.actor.Held;
import org.lodemark.simworld.actor.Scene;
import org.lodemark.simworld.actor.Scheme;
import org.lodemark.simworld.books.Entry;
import org.lodemark.simworld.books.Told;
import org.lodemark.simworld.physical.Parcel;
import org.lodemark.simworld.world.Typology;

/** Foreign ore that lay there when the books begin, counted as old stock, goes out bit by bit. */
final class LegacyStock implements Scheme {
  private static final long LEAST_GRAMS = 200_000;

  private final Scene scene;
  private final Dealer host;
  private final double share;
  private final Held heap;

  /**
   * A heap of old stock.
   *
   * @param grams contained metal of it
   * @param share of a batch's metal that is taken from it
   */
  LegacyStock(Scene scene, Dealer host, Contraband contraband, double grams, double share) {
    this.scene = scene;
    this.host = host;
    this.share = share;
    heap = host.count(contraband.bringMetal(grams), Optional.of(typology()));
  }

  @Override
  public Typology typology() {
    return Typology.LEGACY_STOCK;
  }

  @Override
  public List<Held> lying() {
    return List.of(heap);
  }

  @Override
  public void mixing(Batch batch) {
    Parcel old = heap.parcel();
    double metal = batch.heap().material().metal() * share / (1 - share);
    boolean ofHome = batch.declared().equals(scene.frame().home().iso3());
    if (!ofHome || old.material().wet() < LEAST_GRAMS) {
      return;
    }
    double fraction = Math.min(1, metal / old.material().metal());
    long wet = Math.max(1, Math.round(old.material().wet() * fraction));
    Parcel part = scene.yard().split(old, wet);
    Told told = host.clerk().measure(part.material());
    scene.yard().pourAll(part, batch.heap());
    host.clerk()
        .write(Entry.of(Action.INPUT, batch.minute(), told)
            .lot(heap.lot())
            .event(batch.event())
            .form(scene.parameters().word("ore form"))
            .because(Optional.of(typology())));
    batch.changedBy(typology());
  }
}
