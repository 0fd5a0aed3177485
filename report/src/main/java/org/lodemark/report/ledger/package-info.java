/** What was captured, and what a store holds. */
@NullMarked
package org.lodemark.report.ledger;

import org.jspecify.annotations.NullMarked;
