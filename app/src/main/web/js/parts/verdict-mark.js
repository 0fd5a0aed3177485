import {html, svg} from 'lit';
import {PageElement} from './page-element.js';

/** A verdict: a shape, a word and a colour, of which the word alone is enough. */
class VerdictMark extends PageElement {
  static properties = {verdict: {}};

  render() {
    const verdict = this.verdict ?? 'no claim';
    return html`<span class="verdict ${verdict.toLowerCase().replace(' ', '-')}">
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        ${SHAPES[verdict] ?? SHAPES.none}
      </svg>
      <b>${verdict}</b></span
    >`;
  }
}

const SHAPES = {
  SUPPORTED: svg`<circle cx="10" cy="10" r="8"></circle><path class="cut" d="M6 10.5 9 13.5 14.5 7"></path>`,
  UNPROVEN: svg`<circle cx="10" cy="10" r="7.2" class="hollow"></circle><path class="stroke" d="M6.5 10h7"></path>`,
  DOUBTFUL: svg`<path d="M10 2 19 18H1z"></path><path class="cut" d="M10 8v5M10 15v1"></path>`,
  CONTRADICTED: svg`<path d="M6 1.5h8L18.5 6v8L14 18.500H6L1.5 14V6z"></path><path class="cut" d="M7 7l6 6M13 7l-6 6"></path>`,
  none: svg`<circle cx="10" cy="10" r="7.2" class="hollow" stroke-dasharray="3 2.5"></circle>`,
};

customElements.define('lm-verdict', VerdictMark);
