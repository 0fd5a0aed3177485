/** Arrays by name: how what the engine made is handed to whoever keeps it, and given back. */
@NullMarked
package org.lodemark.flow.section;

import org.jspecify.annotations.NullMarked;
