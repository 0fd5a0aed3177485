/** The answer to what a lot is worth. */
@NullMarked
package org.lodemark.market.value;

import org.jspecify.annotations.NullMarked;
