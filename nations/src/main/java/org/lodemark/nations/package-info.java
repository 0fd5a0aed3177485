/** Where a country's supply comes from: the question asked of an atlas. */
@NullMarked
package org.lodemark.nations;

import org.jspecify.annotations.NullMarked;
