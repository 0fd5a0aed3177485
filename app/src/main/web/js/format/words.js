/** Codes of the answers, said in words. Words describe records and accuse nobody. */
const KINDS = {
  'in-force': 'in force',
  'may-still-hold': 'may still hold',
  happened: 'happened',
  proposed: 'proposed',
  ended: 'ended',
  suspended: 'suspended',
  coming: 'coming',
  'unit-mistake-possible': 'perhaps a mistake of units',
  'readings-disagree': 'readings disagree',
  'missing-record': 'a missing record',
  'weight-count': 'a weighed count of the stock',
  stocktake: 'an itemised stocktake',
  'capacity-survey': 'a survey of capacity',
  'custody-audit': 'an audit of the custody model',
  'not-applicable': 'not applicable',
  'no-reference': 'no reference',
  made: 'made',
  EXACT: 'exact',
  RELAXED: 'relaxed',
  exact: 'exact',
  relaxed: 'relaxed',
  screen: 'screen',
  'mined-origin-not-shown': 'mined origin not shown',
};

/** @param {?string} code as `in-force` */
export function words(code) {
  if (!code) return 'not known';
  return KINDS[code] ?? code.toLowerCase().replaceAll(/[-_]/g, ' ');
}

export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** "a, b and c". */
export function listed(items) {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

const STAGES = {
  mining: 'Mining',
  extraction: 'Mining',
  processing: 'Processing',
  concentrate: 'Concentrate',
  metal: 'Metal',
  oxide: 'Oxide',
};
export const stageName = (stage) => STAGES[stage] ?? capital(words(stage));

/** Names of countries that answers have told, by code. @type {Map<string, string>} */
const names = new Map();

/** Learns names from rows `{country, name}`, so that a bare code elsewhere can be said in words. */
export function learnCountries(rows) {
  for (const row of rows ?? []) {
    if (typeof row.country === 'string' && row.name) names.set(row.country, row.name);
  }
}

/** @param {?string|string[]} code alpha-3, or several */
export function country(code) {
  if (Array.isArray(code)) return code.map(country).join(' + ');
  return code ? (names.get(code) ?? code) : 'not known';
}
