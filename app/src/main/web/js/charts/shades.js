/** Shades of a share in five classes, and a hatch for what a publisher keeps back. */
export const CLASSES = [
  {over: 0.4, words: 'over 40 %'},
  {over: 0.2, words: '20–40 %'},
  {over: 0.05, words: '5–20 %'},
  {over: 0.01, words: '1–5 %'},
  {over: 0, words: 'under 1 %'},
];

export const classOf = (share) => CLASSES.findIndex((one) => share > one.over);

/** Between two colours written as #rrggbb. @param {number} part 0 to 1 */
export function between(low, high, part) {
  const channel = (colour, at) => parseInt(colour.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(channel(low, at) + (channel(high, at) - channel(low, at)) * part),
  );
  return `rgb(${mixed.join(',')})`;
}

export const shade = (at, colours) =>
  between(colours['scale-high'], colours['scale-low'], at / (CLASSES.length - 1));

/** A pattern that a canvas can fill with. */
export function hatch(colours) {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 6;
  const pen = tile.getContext('2d');
  pen.fillStyle = colours.land;
  pen.fillRect(0, 0, 6, 6);
  pen.strokeStyle = colours.soft;
  pen.lineWidth = 1;
  pen.beginPath();
  pen.moveTo(0, 6);
  pen.lineTo(6, 0);
  pen.stroke();
  return {image: tile, repeat: 'repeat'};
}
