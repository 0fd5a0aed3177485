/** Numbers that are known within two ends, each with where it is from, and formulas over them. */
@NullMarked
package org.lodemark.market.range;

import org.jspecify.annotations.NullMarked;
