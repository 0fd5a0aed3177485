/** Custody records as kept arrays: read once, asked many times, by later processes too. */
@NullMarked
package org.lodemark.flow.image;

import org.jspecify.annotations.NullMarked;
