/** The question: records, sets and scope in; bounds, evidence and verdicts out. */
@NullMarked
package org.lodemark.origin.verify;

import org.jspecify.annotations.NullMarked;
