/** What a reader sees, tested in a real browser. */
@NullMarked
package org.lodemark.browser;

import org.jspecify.annotations.NullMarked;
