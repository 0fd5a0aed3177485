/** How a lot is sold: contracts, and what each pays. */
@NullMarked
package org.lodemark.market.contract;

import org.jspecify.annotations.NullMarked;
