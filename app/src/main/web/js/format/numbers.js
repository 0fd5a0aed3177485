/**
 * Every number on the pages is written here and nowhere else. `null` and `undefined` are "not known", never 0.
 * A least value is rounded down, a most value up, so that a printed bound never says more than the computed one.
 */
export const NOT_KNOWN = 'not known';
const SPACE = '\u00a0';
const DASH = '\u2013';
const EPSILON = 1e-9;

const known = (value) => typeof value === 'number' && Number.isFinite(value);

function fixed(value, digits) {
  // What is rounded to nothing has no sign.
  return new Intl.NumberFormat('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'negative',
  })
    .format(value)
    .replace('-', '\u2212');
}

function roundDown(value, digits) {
  const scale = 10 ** digits;
  return Math.floor(value * scale + EPSILON) / scale;
}

function roundUp(value, digits) {
  const scale = 10 ** digits;
  return Math.ceil(value * scale - EPSILON) / scale;
}

/** Digits after the point that leave about three significant ones. */
const digitsFor = (value) => {
  const size = Math.abs(value);
  return size === 0 || size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
};

/** @param {?number} fraction of 1 */
export function percent(fraction, digits = 1) {
  if (!known(fraction)) return NOT_KNOWN;
  const least = 10 ** -digits;
  // A small part is not nothing, and what lacks a small part is not all.
  if (fraction > 0 && fraction * 100 < least / 2) return `under ${fixed(least, digits)}${SPACE}%`;
  if (fraction < 1 - EPSILON && fraction * 100 >= 100 - least / 2)
    return `over ${fixed(100 - least, digits)}${SPACE}%`;
  return fixed(fraction * 100, digits) + SPACE + '%';
}

/** "at least 97.1 %": rounded down. */
export const atLeastPercent = (fraction, digits = 1) =>
  known(fraction) ? `at least ${fixed(roundDown(fraction * 100, digits), digits)}${SPACE}%` : NOT_KNOWN;

/** "at most 39.5 %": rounded up. */
export const atMostPercent = (fraction, digits = 1) =>
  known(fraction) ? `at most ${fixed(roundUp(fraction * 100, digits), digits)}${SPACE}%` : NOT_KNOWN;

/** A lower bound alone, rounded down. */
export const lowPercent = (fraction, digits = 1) =>
  known(fraction) ? fixed(roundDown(fraction * 100, digits), digits) + SPACE + '%' : NOT_KNOWN;

/** An upper bound alone, rounded up. */
export const highPercent = (fraction, digits = 1) =>
  known(fraction) ? fixed(roundUp(fraction * 100, digits), digits) + SPACE + '%' : NOT_KNOWN;

/** Bounds, outward: 0.6056 to 1 is "60.5 to 100.0 %". */
export function percentBounds(low, high, digits = 1) {
  if (!known(low) && !known(high)) return NOT_KNOWN;
  if (!known(low)) return atMostPercent(high, digits);
  if (!known(high)) return atLeastPercent(low, digits);
  const least = fixed(roundDown(low * 100, digits), digits);
  const most = fixed(roundUp(high * 100, digits), digits);
  return least === most ? most + SPACE + '%' : `${least}${DASH}${most}${SPACE}%`;
}

/** @param {?number} grams as tonnes, or as kg below 0.1 t, or as grams below 1 kg */
export function mass(grams) {
  if (!known(grams)) return NOT_KNOWN;
  const size = Math.abs(grams);
  if (size !== 0 && size < 1000) return fixed(grams, 0) + SPACE + 'g';
  if (size !== 0 && size < 100_000) return fixed(grams / 1000, 1) + SPACE + 'kg';
  return tonnes(grams / 1e6);
}

export function massRange(lowGrams, highGrams) {
  if (known(lowGrams) && known(highGrams) && lowGrams !== highGrams) {
    return tonnesRange(lowGrams / 1e6, highGrams / 1e6);
  }
  return mass(known(lowGrams) ? lowGrams : highGrams);
}

export const tonnes = (value) => (known(value) ? fixed(value, digitsFor(value)) + SPACE + 't' : NOT_KNOWN);

export const tonnesRange = (low, high) => range(low, high, 't');

/** A range with its unit; an open end is said in words. */
export function range(low, high, unit, digits = null) {
  const tail = unit ? SPACE + unit : '';
  if (!known(low) && !known(high)) return NOT_KNOWN;
  if (!known(low)) return `at most ${plain(high, digits, roundUp)}${tail}`;
  if (!known(high)) return `at least ${plain(low, digits, roundDown)}${tail}`;
  const places = digits ?? digitsFor(Math.max(Math.abs(low), Math.abs(high)));
  if (low === high) return fixed(low, places) + tail;
  const dash = low < 0 ? ' to ' : DASH;
  return `${fixed(roundDown(low, places), places)}${dash}${fixed(roundUp(high, places), places)}${tail}`;
}

function plain(value, digits, round) {
  const places = digits ?? digitsFor(value);
  return fixed(round(value, places), places);
}

/** @param {string} unit as USD/t */
export const price = (low, high, unit) => range(low, high, unit);

export const amount = (value, digits = null) =>
  known(value) ? fixed(value, digits ?? digitsFor(value)) : NOT_KNOWN;

export const count = (value) => (known(value) ? fixed(value, 0) : NOT_KNOWN);

/** "1 lot", "2 lots". */
export const counted = (value, one, many = one + 's') =>
  known(value) ? `${count(value)}${SPACE}${value === 1 ? one : many}` : NOT_KNOWN;

/** An index of concentration or risk: two digits after the point. */
export const index = (value, digits = 2) => (known(value) ? fixed(value, digits) : NOT_KNOWN);

/** A log likelihood ratio, with its sign. */
export const signed = (value, digits = 2) =>
  known(value) ? (value > 0 ? '+' : value < 0 ? '\u2212' : '') + fixed(Math.abs(value), digits) : NOT_KNOWN;

export const degrees = (latitude, longitude) =>
  known(latitude) && known(longitude)
    ? `${fixed(Math.abs(latitude), 2)}°${latitude < 0 ? 'S' : 'N'} ${fixed(Math.abs(longitude), 2)}°${longitude < 0 ? 'W' : 'E'}`
    : NOT_KNOWN;

export function bytes(size) {
  if (!known(size)) return NOT_KNOWN;
  if (size < 1e3) return fixed(size, 0) + SPACE + 'B';
  return size < 1e6 ? fixed(size / 1e3, 0) + SPACE + 'kB' : fixed(size / 1e6, 1) + SPACE + 'MB';
}

/** Short ticks of an axis: 25k. */
export const tick = (value) =>
  Math.abs(value) >= 1e6
    ? amount(value / 1e6, 1) + 'm'
    : Math.abs(value) >= 1e4
      ? amount(value / 1e3, 0) + 'k'
      : amount(value, digitsFor(value) > 1 ? 1 : 0);
