/** What policy holds on a day, and what changes next. */
@NullMarked
package org.lodemark.market.calendar;

import org.jspecify.annotations.NullMarked;
