/** Supply risk and economic importance by the method of the EU criticality studies. */
@NullMarked
package org.lodemark.nations.risk;

import org.jspecify.annotations.NullMarked;
