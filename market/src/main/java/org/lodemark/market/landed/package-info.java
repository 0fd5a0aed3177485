/** What metal from each producing country costs at a port. */
@NullMarked
package org.lodemark.market.landed;

import org.jspecify.annotations.NullMarked;
