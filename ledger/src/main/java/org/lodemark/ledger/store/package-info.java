/** Where statements are kept: appended, never changed; and how they are found again. */
@NullMarked
package org.lodemark.ledger.store;

import org.jspecify.annotations.NullMarked;
