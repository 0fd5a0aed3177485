/** The answer of {@code value}: what a lot is worth, and to whom. */
@NullMarked
package org.lodemark.report.value;

import org.jspecify.annotations.NullMarked;
