/** The engine kept ready: its images in files. */
@NullMarked
package org.lodemark.app.engine;

import org.jspecify.annotations.NullMarked;
