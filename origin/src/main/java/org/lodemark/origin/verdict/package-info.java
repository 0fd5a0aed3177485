/** The rule from bounds and evidence to a verdict. */
@NullMarked
package org.lodemark.origin.verdict;

import org.jspecify.annotations.NullMarked;
