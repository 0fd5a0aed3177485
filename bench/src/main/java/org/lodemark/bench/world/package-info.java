/** Synthetic custody worlds by ordinals, and the plain lot graph derived from them. */
@NullMarked
package org.lodemark.bench.world;

import org.jspecify.annotations.NullMarked;
