/** Random numbers, a stream for each purpose. */
@NullMarked
package org.lodemark.simworld.chance;

import org.jspecify.annotations.NullMarked;
