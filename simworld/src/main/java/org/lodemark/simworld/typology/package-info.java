/** The ways foreign ore gets a wrong origin. */
@NullMarked
package org.lodemark.simworld.typology;

import org.jspecify.annotations.NullMarked;
