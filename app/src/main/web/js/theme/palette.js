/** The colours of the mode, read from the style sheet, for what is painted on a canvas. */
const NAMES = [
  'ground',
  'raised',
  'sunk',
  'ink',
  'soft',
  'line',
  'line-strong',
  'accent',
  'warn',
  'bad',
  'good',
  'sea',
  'land',
  'land-line',
  'hub',
  'unknown',
  'scale-low',
  'scale-high',
  'd1',
  'd2',
  'd3',
  'd4',
  'd5',
  'd6',
  'd7',
  'd8',
];

/** @returns {Record<string, string>} by the name of the custom property, without dashes before it */
export function palette() {
  const style = getComputedStyle(document.documentElement);
  const colours = Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
  colours.font = style.getPropertyValue('--text').trim();
  return colours;
}

export const SERIES = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7', 'd8'];
