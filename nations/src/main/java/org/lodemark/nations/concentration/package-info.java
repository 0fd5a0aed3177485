/** Who holds how much of a stage, and what is left without the largest. */
@NullMarked
package org.lodemark.nations.concentration;

import org.jspecify.annotations.NullMarked;
