/** Days, moments and periods. They come as ISO 8601 text, often of a year or a month only, and stay that exact. */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "2026-11-27" is "27 Nov 2026"; "2025-09" is "Sep 2025"; "2026" stays. */
export function day(text) {
  if (!text) return 'not known';
  const [, year, month, date] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(text) ?? [];
  if (!year) return text;
  if (!month) return text.length > 4 ? text : year;
  const name = MONTHS[Number(month) - 1];
  return date ? `${Number(date)} ${name} ${year}` : `${name} ${year}`;
}

/** A moment, in UTC; a day without a time stays a day. */
export function moment(text) {
  if (!text) return 'not known';
  const time = /T(\d{2}:\d{2})/.exec(text);
  return time ? `${day(text)}, ${time[1]}${text.endsWith('Z') ? ' UTC' : ''}` : day(text);
}

/** "2024-12/2025-04" is "Dec 2024–Apr 2025". */
export function period(text) {
  if (!text) return 'not known';
  const [from, to] = text.split('/');
  if (!to) return /^\d{4}-Q\d$/.test(text) ? `${text.slice(5)} ${text.slice(0, 4)}` : day(text);
  return `${day(from)}\u2013${day(to)}`;
}

/** The middle of a period, in milliseconds, for a place on an axis of time. */
export function middle(text) {
  const [from, to] = text.split('/');
  return (start(from) + end(to ?? from)) / 2;
}

/** The last millisecond's place of a period: to tell which of two is newer. */
export const endOf = (text) => end(text.split('/').at(-1));

function start(text) {
  const quarter = /^(\d{4})-Q(\d)$/.exec(text);
  if (quarter) return Date.UTC(Number(quarter[1]), (Number(quarter[2]) - 1) * 3, 1);
  const [year, month, date] = text.slice(0, 10).split('-').map(Number);
  return Date.UTC(year, (month || 1) - 1, date || 1);
}

function end(text) {
  const quarter = /^(\d{4})-Q(\d)$/.exec(text);
  if (quarter) return Date.UTC(Number(quarter[1]), Number(quarter[2]) * 3, 1);
  const [year, month, date] = text.slice(0, 10).split('-').map(Number);
  if (!month) return Date.UTC(year + 1, 0, 1);
  return date ? Date.UTC(year, month - 1, date + 1) : Date.UTC(year, month, 1);
}

/** Whole days from one day to another. */
export const daysBetween = (from, to) => Math.round((start(to) - start(from)) / 86_400_000);
