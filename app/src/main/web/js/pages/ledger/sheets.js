import {MOST_BYTES} from '../../api/upload.js';
import {bytes} from '../../format/numbers.js';

const KINDS = /\.(csv|xlsx|jsonl)$/i;

/**
 * Which of the files can go to the server together with those chosen before, and why the others cannot. A file of a
 * name chosen before takes its place.
 *
 * @param {File[]} before
 * @param {File[]} files
 * @returns {{taken: File[], problems: object[]}}
 */
export function sorted(before, files) {
  const problems = files.map(refusal).filter(Boolean);
  const good = files.filter((file) => !refusal(file));
  const taken = [...before.filter((old) => !good.some((file) => file.name === old.name)), ...good];
  if (size(taken) <= MOST_BYTES) return {taken, problems};
  return {
    taken: before,
    problems: [
      ...problems,
      {
        message: `The sheets are ${bytes(size(taken))} together; the server takes at most ${bytes(MOST_BYTES)} at once.`,
        fix: 'Bring them in one after the other, the sites first.',
      },
    ],
  };
}

function refusal(file) {
  if (!KINDS.test(file.name))
    return {
      file: file.name,
      message: 'not a sheet that can be read',
      value: file.name,
      fix: 'Save it as CSV (UTF-8) or as an Excel workbook (.xlsx).',
    };
  if (file.size > MOST_BYTES)
    return {
      file: file.name,
      message: `larger than the server takes: at most ${bytes(MOST_BYTES)} at once`,
      value: bytes(file.size),
      fix: 'Split it into sheets of fewer rows, each with the head line.',
    };
  return null;
}

/** What goes over the line: a form writes some lines around each sheet. */
const size = (files) =>
  files.reduce((sum, file) => sum + file.size, files.length > 1 ? 1000 * files.length : 0);
