/** Four answers about one exporter's books, told on one page. */
@NullMarked
package org.lodemark.report.demo;

import org.jspecify.annotations.NullMarked;
