/** Quotes as series, never mixed; conversions by dated exchange rates; changes, spreads, margins. */
@NullMarked
package org.lodemark.market.price;

import org.jspecify.annotations.NullMarked;
