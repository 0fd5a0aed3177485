/** Claims of origin: what is possible, what is likely, and what may be said. */
@NullMarked
package org.lodemark.origin;

import org.jspecify.annotations.NullMarked;
