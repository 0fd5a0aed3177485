/** Fits the fusion, and the baselines it is compared with. */
@NullMarked
package org.lodemark.trials.fit;

import org.jspecify.annotations.NullMarked;
