package org.lodemark.simworld.typology;

import java.util.Optional;
import org.lodemark.simworld.actor.Dealer;
import org.lodemark.simworld.actor.Delivery;
import org.lodemark.simworld.actor.Scene;
import org.lodemark.simworld.physical.Parcel;
import org.lodemark.simworld.world.Typology;

/** Brings a load to a dealer under the name of a mine. */
final class FalsePapers {
  private final Scene scene;
  private final Dealer host;
  private final Typology typology;

  FalsePapers(Scene scene, Dealer host, Typology typology) {
    this.scene = scene;
    this.host = host;
    this.typology = typology;
  }

  /** The load as the dealer's gate sees it. */
  void send(
      Parcel parcel,
      String mine,
      String lot,
      String document,
      double priceFactor,
      long minute,
      boolean exact) {
    scene
        .roads()
        .send(
            new Delivery(
                parcel,
                mine,
                lot,
                scene.frame().home().iso3(),
                "ore form",
                document,
                "SIM-" + (1000 + Math.floorMod(lot.hashCode(), 9000)),
                priceFactor,
                scene.roads().atGate(minute),
                exact,
                Optional.of(typology)),
            host);
  }
}
