/** The way from a mine to a buyer's door: what the metal is worth at each gate, and who keeps what. */
@NullMarked
package org.lodemark.market.ladder;

import org.jspecify.annotations.NullMarked;
