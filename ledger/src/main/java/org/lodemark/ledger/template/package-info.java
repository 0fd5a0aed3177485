/** Blank sheets to begin with, and a worked example. */
@NullMarked
package org.lodemark.ledger.template;

import org.jspecify.annotations.NullMarked;
