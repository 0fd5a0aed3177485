/** Supply-use balance: what leaves a country beyond what is mined, made and imported there. */
@NullMarked
package org.lodemark.nations.balance;

import org.jspecify.annotations.NullMarked;
