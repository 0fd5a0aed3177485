/** The answer of {@code market} and its ways out. */
@NullMarked
package org.lodemark.report.market;

import org.jspecify.annotations.NullMarked;
