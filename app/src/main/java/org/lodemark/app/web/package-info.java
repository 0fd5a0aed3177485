/** The server: questions over HTTP on this machine, answered from the records of the reports. */
@NullMarked
package org.lodemark.app.web;

import org.jspecify.annotations.NullMarked;
