/** Other software that answers the same question, written as its competent user would. */
@NullMarked
package org.lodemark.bench.peer;

import org.jspecify.annotations.NullMarked;
