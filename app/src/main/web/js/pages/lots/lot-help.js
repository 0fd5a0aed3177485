import {html, nothing} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {nothingHere} from '../../parts/answer.js';
import {percentBounds} from '../../format/numbers.js';
import {words} from '../../format/words.js';
import {siteName, verdictOf} from './lot-head.js';
import '../../parts/data-table.js';

/** The facts that would narrow what is possible, the surest first. */
class LotHelp extends PageElement {
  static properties = {answer: {attribute: false}, lot: {}};

  render() {
    const verdict = verdictOf(this.answer, this.lot);
    const rows = verdict?.wouldHelp ?? [];
    return html`${
      rows.length
        ? html`<lm-table
            size="8"
            caption="By how much the range would shrink, at worst and at best, in points of the lot"
            .rows=${rows}
            .columns=${[
              {
                head: 'What',
                cell: (row) =>
                  html`<span><b>${row.what ? words(row.what) : ''}</b><br />${row.sentence}</span>`,
              },
              {head: 'Who has it', cell: (row) => siteName(this.answer, row.site), sort: (row) => row.site},
              {
                head: 'Would shrink it by',
                number: true,
                cell: (row) => percentBounds(row.gain?.[0], row.gain?.[1]),
                sort: (row) => row.gain?.[1],
              },
            ]}
          ></lm-table>`
        : nothingHere('No fact is listed that would narrow what is possible.')
    }
    ${
      verdict?.missing?.length
        ? html`<details>
            <summary>What is missing</summary>
            <ul>
              ${verdict.missing.map((one) => html`<li>${one}</li>`)}
            </ul>
          </details>`
        : nothing
    }`;
  }
}
customElements.define('lm-lot-help', LotHelp);
