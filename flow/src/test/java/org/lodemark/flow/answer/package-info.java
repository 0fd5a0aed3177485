/**
 * The questions, asked as a user would: examples that can be checked by hand, and on random worlds
 * a second way to every number - a recursive SQL query, a naive replay, a linear program, a flow
 * with facts held fixed.
 */
@NullMarked
package org.lodemark.flow.answer;

import org.jspecify.annotations.NullMarked;
