/** Reading an atlas directory: all of it or, with every problem listed, nothing. */
@NullMarked
package org.lodemark.atlas.load;

import org.jspecify.annotations.NullMarked;
