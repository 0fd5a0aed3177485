/** Tests of evidence, one class each. */
@NullMarked
package org.lodemark.origin.evidence;

import org.jspecify.annotations.NullMarked;
