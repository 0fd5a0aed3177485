/** The bundled sample ledger, made by a plan. */
@NullMarked
package org.lodemark.simworld.sample;

import org.jspecify.annotations.NullMarked;
