import {html, nothing, svg} from 'lit';
import {PageElement} from './page-element.js';
import {lowPercent, highPercent, percent, percentBounds, NOT_KNOWN} from '../format/numbers.js';

/**
 * A share of a lot on a line from 0 to 100 %: proved (solid), possible by what is recorded (tinted), possible only if
 * metal of unknown origin is counted in (hatched), and marks for the shares by convention.
 *
 * `bounds`: `{minShare, maxShareKnown, maxShare}`; `marks`: `[{share, range, name, shape}]`.
 */
class BoundsBar extends PageElement {
  static properties = {bounds: {attribute: false}, marks: {attribute: false}, name: {}};

  render() {
    const {minShare: least, maxShareKnown: known, maxShare: most} = this.bounds;
    const marks = (this.marks ?? []).filter((mark) => typeof mark.share === 'number' || mark.range);
    return html`<figure class="bounds">
      <svg
        role="img"
        aria-label=${this.words(least, known, most, marks)}
        width="100%"
        height=${30 + LANE * marks.length}
      >
        ${hatch(this.name)}
        ${span(0, 1, 'track')}${span(0, least, 'proved')}${span(least, known ?? least, 'possible')}
        ${span(known ?? least, most, 'open', `url(#${id(this.name)})`)} ${edge(least)}${edge(most)}
        ${marks.map(markAt)}
      </svg>
      <svg class="ticks" aria-hidden="true" width="100%" height="16">
        ${[0, 25, 50, 75, 100].map((at) => svg`<text x="${at}%" y="12" text-anchor=${anchor(at)}>${at}${at === 100 ? ' %' : ''}</text>`)}
      </svg>
    </figure>`;
  }

  words(least, known, most, marks) {
    const shares = marks.map((mark) => `${mark.name} ${markWords(mark)}`).join(', ');
    return (
      `${this.name}: proved ${lowPercent(least)}, possible by what is recorded up to ${highPercent(known)}, ` +
      `possible with unknown counted in up to ${highPercent(most)}. ${shares}`
    );
  }
}

export const markWords = (mark) =>
  typeof mark.share === 'number'
    ? percent(mark.share)
    : mark.range
      ? percentBounds(mark.range[0], mark.range[1])
      : NOT_KNOWN;

const LANE = 12;
const id = (name) => 'hatch-' + String(name).replaceAll(/[^a-z0-9]/gi, '-');
const anchor = (at) => (at === 0 ? 'start' : at === 100 ? 'end' : 'middle');
const hatch = (name) => svg`<defs><pattern id=${id(name)} width="7" height="7" patternUnits="userSpaceOnUse"
  patternTransform="rotate(45)"><rect class="hatch-ground" width="7" height="7"></rect>
  <line class="hatch-line" x1="0" y1="0" x2="0" y2="7"></line></pattern></defs>`;

const span = (from, to, kind, fill) =>
  typeof from !== 'number' || typeof to !== 'number' || to <= from
    ? nothing
    : svg`<rect class=${kind} x="${from * 100}%" width="${(to - from) * 100}%" y="3" height="20" fill=${fill ?? nothing}></rect>`;
const edge = (at) =>
  typeof at !== 'number'
    ? nothing
    : svg`<line class="edge" x1="${at * 100}%" x2="${at * 100}%" y1="0" y2="26"></line>`;

/** Each convention has a lane and a shape of its own, so that none hides another. */
function markAt(mark, at) {
  const [low, high] = mark.range ?? [mark.share, mark.share];
  const y = 34 + LANE * at;
  return svg`<line class="lane" x1="0" x2="100%" y1=${y} y2=${y}></line>
    ${high > low ? svg`<line class="between" x1="${low * 100}%" x2="${high * 100}%" y1=${y} y2=${y}></line>` : nothing}
    <svg x="${((low + high) / 2) * 100}%" y=${y - 6} overflow="visible"><g class="mark">${SHAPES[at % SHAPES.length]}</g></svg>`;
}

const SHAPES = [
  svg`<circle cx="0" cy="6" r="4"></circle>`,
  svg`<path d="M-4 2h8v8h-8z"></path>`,
  svg`<path d="M0 1 5 10h-10z"></path>`,
  svg`<path d="M0 11 5 2h-10z"></path>`,
];

/** The same shapes for a legend. */
export const markShape = (at) =>
  html`<svg class="mark-key" width="12" height="12" viewBox="-6 0 12 12" aria-hidden="true">
    <g class="mark">${SHAPES[at % SHAPES.length]}</g>
  </svg>`;

customElements.define('lm-bounds', BoundsBar);
