/** Prices and trade between places at which nobody gains by trading otherwise. Pure arithmetic. */
@NullMarked
package org.lodemark.market.equilibrium;

import org.jspecify.annotations.NullMarked;
