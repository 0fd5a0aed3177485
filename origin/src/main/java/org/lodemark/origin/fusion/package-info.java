/** From findings to one likelihood ratio, by groups of shared data. */
@NullMarked
package org.lodemark.origin.fusion;

import org.jspecify.annotations.NullMarked;
