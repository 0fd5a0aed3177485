/** A world as a user's files. */
@NullMarked
package org.lodemark.simworld.sheets;

import org.jspecify.annotations.NullMarked;
