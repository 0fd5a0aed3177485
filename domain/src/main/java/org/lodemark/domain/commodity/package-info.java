/** A commodity as data: stoichiometry, forms, customs lines and stages. */
@NullMarked
package org.lodemark.domain.commodity;

import org.jspecify.annotations.NullMarked;
