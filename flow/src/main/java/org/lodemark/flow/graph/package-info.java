/** The time-expanded graph of mass flows, as arrays over ordinals. */
@NullMarked
package org.lodemark.flow.graph;

import org.jspecify.annotations.NullMarked;
