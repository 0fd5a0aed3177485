/** What somebody declared of a lot. */
@NullMarked
package org.lodemark.origin.claim;

import org.jspecify.annotations.NullMarked;
