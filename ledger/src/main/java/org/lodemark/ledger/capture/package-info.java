/** From files to the store: read, check to the last row, keep whole or not at all. */
@NullMarked
package org.lodemark.ledger.capture;

import org.jspecify.annotations.NullMarked;
