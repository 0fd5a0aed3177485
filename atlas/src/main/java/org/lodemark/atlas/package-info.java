/** Public facts, each with its source: the atlas and what every fact has in common. */
@NullMarked
package org.lodemark.atlas;

import org.jspecify.annotations.NullMarked;
