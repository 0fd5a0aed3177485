/** Masses, moisture, grades and contained metal, and the intervals they are known within. */
@NullMarked
package org.lodemark.domain.mass;

import org.jspecify.annotations.NullMarked;
