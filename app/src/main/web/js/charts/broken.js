/**
 * A name in lines of at most `width` pixels, broken between words, and within one that is longer than a line: a canvas
 * does not break lines by itself.
 *
 * @param {string} name
 * @param {number} width
 * @param {number} size of the letters, in pixels
 * @param {string} font its family
 * @returns {string[]}
 */
export function broken(name, width, size, font) {
  const pen = document.createElement('canvas').getContext('2d');
  pen.font = `${size}px ${font}`;
  const fits = (text) => pen.measureText(text).width <= width;
  const lines = [];
  for (const word of name.split(' ')) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(...pieces(word, fits));
  }
  return lines;
}

function pieces(word, fits) {
  const found = [''];
  for (const letter of word) {
    if (found.at(-1) && !fits(found.at(-1) + letter)) found.push('');
    found[found.length - 1] += letter;
  }
  return found;
}
