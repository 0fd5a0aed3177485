/** Synthetic custody worlds whose truth comes from their own forward run. */
@NullMarked
package org.lodemark.simworld;

import org.jspecify.annotations.NullMarked;
