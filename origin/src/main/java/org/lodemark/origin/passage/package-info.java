/** What the metal of a lot came through: evidence follows the metal. */
@NullMarked
package org.lodemark.origin.passage;

import org.jspecify.annotations.NullMarked;
