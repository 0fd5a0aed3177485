/** Text from outside, guarded: encodings, limits, and problems with file and line. */
@NullMarked
package org.lodemark.input;

import org.jspecify.annotations.NullMarked;
