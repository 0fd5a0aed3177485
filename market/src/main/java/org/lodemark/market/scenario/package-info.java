/** From facts of the atlas and a scenario to a model, to draws of what is assumed, to an answer. */
@NullMarked
package org.lodemark.market.scenario;

import org.jspecify.annotations.NullMarked;
