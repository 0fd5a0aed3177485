/** Countries, groups of countries, sites and the parties that run them. */
@NullMarked
package org.lodemark.domain.place;

import org.jspecify.annotations.NullMarked;
