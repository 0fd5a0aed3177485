package org.lodemark.simworld.actor;

import java.util.Optional;
import org.lodemark.simworld.books.Told;
import org.lodemark.simworld.physical.Parcel;
import org.lodemark.simworld.world.Typology;

/**
 * A lot in stock.
 *
 * @param lot its name here
 * @param parcel what it is
 * @param told what the books say it is
 * @param declared where it is said to be mined
 * @param reason a typology that a row of it owes itself to
 */
public record Held(
    String lot, Parcel parcel, Told told, String declared, Optional<Typology> reason) {}
