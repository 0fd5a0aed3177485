package org.lodemark.simworld.actor;

import org.lodemark.simworld.frame.Place;

/** Somebody whom loads are sent to. */
public interface Receiver {
  String id();

  Place place();

  void receive(Delivery delivery);
}
