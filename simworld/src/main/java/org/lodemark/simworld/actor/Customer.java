package org.lodemark.simworld.actor;

import org.lodemark.domain.custody.Action;
import org.lodemark.simworld.books.Clerk;
import org.lodemark.simworld.books.Entry;
import org.lodemark.simworld.books.Told;
import org.lodemark.simworld.frame.Place;

/** Who buys abroad and lets nothing go: here the story ends. */
public final class Customer implements Receiver {
  private final Scene scene;
  private final Place place;
  private final Clerk clerk;

  public Customer(Scene scene, Place place, Clerk clerk) {
    this.scene = scene;
    this.place = place;
    this.clerk = clerk;
  }

  @Override
  public String id() {
    return clerk.siteId();
  }

  @Override
  public Place place() {
    return place;
  }

  @Override
  public void receive(Delivery delivery) {
    Told told = clerk.measure(delivery.parcel().material());
    clerk.write(Entry.of(Action.RECEIVE, delivery.minute(), told)
        .lot(delivery.lot())
        .with(delivery.from())
        .paper(delivery.document(), "")
        .form(scene.parameters().word(delivery.form())));
  }
}
