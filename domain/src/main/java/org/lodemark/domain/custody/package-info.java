/** Who held what, when: sites, the custody models they work under, and the movements of lots. */
@NullMarked
package org.lodemark.domain.custody;

import org.jspecify.annotations.NullMarked;
