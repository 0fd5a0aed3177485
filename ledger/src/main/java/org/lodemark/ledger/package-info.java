/** Custody events in and kept: sheets become statements, statements become movements. */
@NullMarked
package org.lodemark.ledger;

import org.jspecify.annotations.NullMarked;
