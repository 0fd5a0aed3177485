/** Event to movement: the one place where what was stated becomes what the engine computes with. */
@NullMarked
package org.lodemark.ledger.custody;

import org.jspecify.annotations.NullMarked;
