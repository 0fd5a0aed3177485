/** What people write down, and how wrong. */
@NullMarked
package org.lodemark.simworld.books;

import org.jspecify.annotations.NullMarked;
