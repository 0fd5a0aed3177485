/** Fitting of the fusion on simulated worlds, and how good it is on others. */
@NullMarked
package org.lodemark.trials;

import org.jspecify.annotations.NullMarked;
