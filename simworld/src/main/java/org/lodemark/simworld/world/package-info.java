/** What a simulated world is asked for, and what it is. */
@NullMarked
package org.lodemark.simworld.world;

import org.jspecify.annotations.NullMarked;
