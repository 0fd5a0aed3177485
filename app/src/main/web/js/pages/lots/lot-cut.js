import {html, nothing} from 'lit';
import {PageElement} from '../../parts/page-element.js';

const SHOWN = 6;

/** Why no more is possible, and why no less: the cut in the flow of metal, in sentences. */
class LotCut extends PageElement {
  static properties = {bounds: {attribute: false}};

  render() {
    const {cutMax = [], cutMin = [], method} = this.bounds;
    if (!cutMax.length && !cutMin.length) {
      return method === 'exact'
        ? nothing
        : html`<p class="soft small">Why no more and no less is possible is told by the exact answer.</p>`;
    }
    return html`<details>
      <summary>Why no more, and why no less</summary>
      <div class="two">
        ${part('No more can be of it, because', cutMax)}${part('No less can be of it, because', cutMin)}
      </div>
    </details>`;
  }
}

const part = (title, cut) =>
  html`<div>
    <h4>${title}</h4>
    <ul>
      ${cut.slice(0, SHOWN).map(line)}
    </ul>
    ${
      cut.length > SHOWN
        ? html`<details>
            <summary>${cut.length - SHOWN} more</summary>
            <ul>
              ${cut.slice(SHOWN).map(line)}
            </ul>
          </details>`
        : nothing
    }
  </div>`;

const line = (one) =>
  html`<li>
    ${one.sentence}${one.row ? html` <span class="soft">(${one.row.document}, row ${one.row.row})</span>` : nothing}
  </li>`;

customElements.define('lm-lot-cut', LotCut);
