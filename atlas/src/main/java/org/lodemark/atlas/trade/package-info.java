/** A user's own customs files: BACI and UN Comtrade. */
@NullMarked
package org.lodemark.atlas.trade;

import org.jspecify.annotations.NullMarked;
