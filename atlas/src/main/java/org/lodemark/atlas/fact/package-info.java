/** The facts of an atlas, one record a table. */
@NullMarked
package org.lodemark.atlas.fact;

import org.jspecify.annotations.NullMarked;
