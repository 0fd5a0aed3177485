/** Which page, with which questions: `#/lots/one?lot=...`. Ids are URIs, so they are always parameters. */

/** @returns {{path: string, query: URLSearchParams}} */
export function place() {
  const [path, query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  return {path: path || 'today', query: new URLSearchParams(query)};
}

/** A link to a page. @param {Record<string, ?string>} query empty values are left out */
export function link(path, query = {}) {
  const search = new URLSearchParams(
    Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );
  const tail = search.toString();
  return `#/${path}${tail ? `?${tail}` : ''}`;
}

/** Goes there; `replace` leaves no step back, for filters typed letter by letter. */
export function go(path, query, replace = false) {
  const target = link(path, query);
  if (replace) {
    history.replaceState(null, '', target);
    dispatchEvent(new HashChangeEvent('hashchange'));
  } else {
    location.hash = target;
  }
}
