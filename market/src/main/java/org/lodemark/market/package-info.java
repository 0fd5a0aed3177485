/** What the metal is worth: prices, the ladder from ore to oxide, the market between countries. */
@NullMarked
package org.lodemark.market;

import org.jspecify.annotations.NullMarked;
