/** How good likelihood ratios are. */
@NullMarked
package org.lodemark.trials.score;

import org.jspecify.annotations.NullMarked;
