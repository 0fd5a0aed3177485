/** Custody records by the row, and what an image of them costs to make and to ask. */
@NullMarked
package org.lodemark.bench.image;

import org.jspecify.annotations.NullMarked;
