/** One-sided and two-sided checks of customs figures: unit values and mirror gaps. */
@NullMarked
package org.lodemark.nations.trade;

import org.jspecify.annotations.NullMarked;
