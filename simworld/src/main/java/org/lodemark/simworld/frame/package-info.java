/** Where a simulated trade takes place, and the figures it is drawn by: from the atlas. */
@NullMarked
package org.lodemark.simworld.frame;

import org.jspecify.annotations.NullMarked;
