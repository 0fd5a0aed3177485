package org.lodemark.simworld.actor;

import java.util.Optional;
import org.lodemark.simworld.physical.Parcel;
import org.lodemark.simworld.world.Typology;

/**
 * A load under way.
 *
 * @param from the sender, as the papers name him
 * @param lot its name with the sender
 * @param declared where it is said to be mined, alpha-3
 * @param form parameter that names its form
 * @param document the paper that goes with it
 * @param priceFactor what is paid, relative to others; foreign ore is cheaper
 * @param minute when it arrives
 * @param exact whether the receiver writes the hour in any case
 * @param reason the typology without which it would not be there
 */
public record Delivery(
    Parcel parcel,
    String from,
    String lot,
    String declared,
    String form,
    String document,
    String vehicle,
    double priceFactor,
    long minute,
    boolean exact,
    Optional<Typology> reason) {}
