/** What public facts say beside the records; none of it weighs on a lot. */
@NullMarked
package org.lodemark.origin.context;

import org.jspecify.annotations.NullMarked;
