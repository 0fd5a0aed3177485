/** What was stated, as values: events, sites, documents, assays, corrections; and as canonical JSON. */
@NullMarked
package org.lodemark.ledger.statement;

import org.jspecify.annotations.NullMarked;
