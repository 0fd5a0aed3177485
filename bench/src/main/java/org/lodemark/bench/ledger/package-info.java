/** How fast books are taken in. */
@NullMarked
package org.lodemark.bench.ledger;

import org.jspecify.annotations.NullMarked;
