/** The least and the most of a target that can come from a set of origins. */
@NullMarked
package org.lodemark.flow.bounds;

import org.jspecify.annotations.NullMarked;
