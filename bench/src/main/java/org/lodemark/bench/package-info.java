/** The side-by-side program: what the engine must reach, as ratios measured in one run. */
@NullMarked
package org.lodemark.bench;

import org.jspecify.annotations.NullMarked;
