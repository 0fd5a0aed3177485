/** Facts that contradict each other or look like a mistake of units. */
@NullMarked
package org.lodemark.nations.doubt;

import org.jspecify.annotations.NullMarked;
