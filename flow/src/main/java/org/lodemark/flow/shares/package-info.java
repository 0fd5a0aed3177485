/** Shares of origin by the conventions: pro rata, first in first out, last in first out. */
@NullMarked
package org.lodemark.flow.shares;

import org.jspecify.annotations.NullMarked;
