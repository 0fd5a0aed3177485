/** Simulated lots with what is known of them, and what is true. */
@NullMarked
package org.lodemark.trials.cases;

import org.jspecify.annotations.NullMarked;
