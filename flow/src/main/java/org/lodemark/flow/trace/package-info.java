/** Where the metal of a flow came by, and where that of a lot, mine or heat went. */
@NullMarked
package org.lodemark.flow.trace;

import org.jspecify.annotations.NullMarked;
