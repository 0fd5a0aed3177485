/** Heaps and bags as they are, to the gram. */
@NullMarked
package org.lodemark.simworld.physical;

import org.jspecify.annotations.NullMarked;
