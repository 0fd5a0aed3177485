/** From a store to the engine: records read, or kept ready. */
@NullMarked
package org.lodemark.app.engine;

import org.jspecify.annotations.NullMarked;
