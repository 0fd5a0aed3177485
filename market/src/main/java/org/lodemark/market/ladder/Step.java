package org.lodemark.market.ladder;

import java.util.Optional;

/**
 * What lies between a gate and the next: first what is made of the material, then how it is carried.
 *
 * @param conversion absent where the form stays
 * @param carriage absent where the place stays
 */
public record Step(Optional<Conversion> conversion, Optional<Carriage> carriage) {}
