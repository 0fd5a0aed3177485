/** What people write in sheets, read into statements: columns, dates, numbers, units, names. */
@NullMarked
package org.lodemark.ledger.sheets;

import org.jspecify.annotations.NullMarked;
