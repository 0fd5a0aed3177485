import {html, svg} from 'lit';
import {seriesName} from '../../charts/price-lines.js';

const SHAPES = [
  svg`<circle cx="6" cy="6" r="4"></circle>`,
  svg`<path d="M2 2h8v8H2z"></path>`,
  svg`<path d="M6 1 11 10H1z"></path>`,
  svg`<path d="M6 0 12 6 6 12 0 6z"></path>`,
];

/** The key of a drawing of series: the shapes and colours that the drawing uses, in its order. */
export const seriesKey = (series) =>
  html`<ul class="legend series">
    ${series.map(
      (one, at) =>
        html`<li>
          <svg width="12" height="12" class="d${(at % 8) + 1} ${at % 8 > 3 ? 'open' : ''}" aria-hidden="true">
            ${SHAPES[at % 4]}
          </svg>
          ${seriesName(one)}
        </li>`,
    )}
  </ul>`;
