/**
 * What a set of origins is, as answers name it: `AFG`, `CHN+RUS`, `not PAK`, or ids of sites joined by `+`. Only the
 * shares by convention are summed here; bounds of a set are never a sum, they come from the server.
 */

/** @returns {(row: {origin: string, country: ?string, kind: string}) => boolean} whether a recorded origin is in the set */
export function member(set) {
  if (set.startsWith('not ')) {
    const claimed = new Set(set.slice(4).split('+'));
    return (row) => row.kind !== 'unknown' && !claimed.has(row.country) && !claimed.has(row.origin);
  }
  const named = new Set(set.split('+'));
  return (row) => row.kind !== 'unknown' && (named.has(row.country) || named.has(row.origin));
}

export const CONVENTIONS = [
  {key: 'asRecorded', name: 'as recorded'},
  {key: 'proRata', name: 'pro rata'},
  {key: 'fifo', name: 'first in first out'},
  {key: 'lifo', name: 'last in first out'},
];

/**
 * The share of a set by each convention. Where a part has no plain value (its moisture or grade was not measured) the
 * sum has none either: it is not known, never smaller.
 */
export function sharesOf(set, rows) {
  const within = rows.filter(member(set));
  return CONVENTIONS.map(({key, name}) => ({
    name,
    share: within.some((row) => row[key] === null)
      ? null
      : Math.min(
          1,
          within.reduce((sum, row) => sum + row[key], 0),
        ),
  }));
}

/** "Afghanistan", "not Pakistan", in words. @param {(code: string) => string} name of a code */
export const setWords = (set, name) =>
  set.startsWith('not ')
    ? `not from ${set.slice(4).split('+').map(name).join(' or ')}`
    : `from ${set.split('+').map(name).join(' or ')}`;
