import {html, nothing} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {mass} from '../../format/numbers.js';
import {moment} from '../../format/times.js';
import {country, words} from '../../format/words.js';
import '../../parts/verdict-mark.js';

export const rowOf = (answer, lot) => answer.lots?.find((row) => row.lot === lot);
export const verdictOf = (answer, lot) =>
  answer.verdicts?.find((one) => one.scope === 'lot' && one.lot === lot);
export const siteName = (answer, id) => answer.sites?.find((site) => site.site === id)?.name ?? id;

/** Which lot, what is claimed of it, and the verdict with its rule. */
class LotHead extends PageElement {
  static properties = {answer: {attribute: false}, lot: {}};

  render() {
    const row = rowOf(this.answer, this.lot);
    const verdict = verdictOf(this.answer, this.lot);
    return html`<header class="lot-head">
      <div>
        <h1 class="id" tabindex="-1">${this.lot}</h1>
        <dl class="facts">
          ${fact('Metal in it', mass(row?.massGrams))}
          ${fact(row?.kind === 'departed' ? 'Left' : 'Last seen', html`${siteName(this.answer, row?.site)}<br />${moment(row?.time)}`)}
          ${fact(
            'Declared origin',
            row?.claim
              ? html`${row.claim.name ?? country(row.claim.country)}, ${words(row.claim.basis)}
                ${row.claim.row ? html`<br /><span class="soft small">${row.claim.row.document}, row ${row.claim.row.row}</span>` : nothing}`
              : html`<span class="unknown">none</span>`,
          )}
        </dl>
      </div>
      <div class="judgement" aria-live="polite">
        <lm-verdict .verdict=${verdict?.verdict}></lm-verdict>
        <p>
          ${verdict?.sentence ?? 'No origin is claimed for this lot, so there is nothing to test; what is possible stands below.'}
        </p>
        ${
          verdict?.wouldChange?.length
            ? html`<details>
                <summary>What would change it</summary>
                <ul>
                  ${verdict.wouldChange.map((one) => html`<li>${one}</li>`)}
                </ul>
              </details>`
            : nothing
        }
      </div>
    </header>`;
  }
}

const fact = (name, value) =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

customElements.define('lm-lot-head', LotHead);
