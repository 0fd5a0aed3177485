/** What was found on this machine and in this atlas. */
@NullMarked
package org.lodemark.report.doctor;

import org.jspecify.annotations.NullMarked;
