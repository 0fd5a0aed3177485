/** Mines, dealers, smelters and buyers, day by day. */
@NullMarked
package org.lodemark.simworld.actor;

import org.jspecify.annotations.NullMarked;
