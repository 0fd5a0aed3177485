package org.lodemark.report;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A source as reports show it.
 *
 * @param id what figures refer to
 * @param url empty when it has no address
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SourceRow(String id, String title, String url, String licence, String note) {}
