/** The questions: shares, traces, recalls, balances, bounds - asked by lot, answered in records. */
@NullMarked
package org.lodemark.flow.answer;

import org.jspecify.annotations.NullMarked;
