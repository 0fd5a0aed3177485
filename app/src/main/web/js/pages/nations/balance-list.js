import {html, nothing} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {atLeastPercent, tonnesRange} from '../../format/numbers.js';
import {period} from '../../format/times.js';
import {capital, stageName} from '../../format/words.js';

const SHOWN = 10;

/** What a country sent out against what it can have mined, made and brought in; unknown parts are named. */
class BalanceList extends PageElement {
  static properties = {nations: {attribute: false}, every: {state: true}};

  render() {
    const {balances} = this.nations;
    const shown = this.every ? balances : balances.slice(0, SHOWN);
    return html`<div class="table-scroll">
        <table class="data balances">
          <caption>
            Tonnes of metal contained. “At least” holds whatever the unknown parts are, under the conditions
            told with each.
          </caption>
          <thead>
            <tr>
              <th scope="col">Country</th>
              <th scope="col">Stage</th>
              <th scope="col">Period</th>
              <th scope="col" class="n">Exports</th>
              <th scope="col" class="n">Mined</th>
              <th scope="col" class="n">Not mined there</th>
              <th scope="col" class="n">Not explained</th>
              <th scope="col">In words</th>
            </tr>
          </thead>
          <tbody>
            ${shown.map((row) => this.row(row))}
          </tbody>
        </table>
      </div>
      ${shown.length < balances.length ? html`<button type="button" @click=${() => (this.every = true)}>All ${balances.length}</button>` : nothing}
      ${this.nations.mirrorGapsRemark ? html`<p class="soft small">Mirror gaps: ${this.nations.mirrorGapsRemark}.</p>` : nothing}`;
  }

  row(row) {
    return html`<tr class=${row.flagged ? 'flagged' : ''}>
      <td data-head="Country"><b>${row.name}</b></td>
      <td data-head="Stage">${stageName(row.stage)}</td>
      <td data-head="Period">${period(row.period)}</td>
      <td data-head="Exports" class="n">${quantity(row.exports)}</td>
      <td data-head="Mined" class="n">${quantity(row.mined)}</td>
      <td data-head="Not mined there" class="n">${part(row.foreignMin)}</td>
      <td data-head="Not explained" class="n">${part(row.unexplainedMin)}</td>
      <td data-head="In words">
        <span
          >${row.flagged ? html`<span class="flag" aria-hidden="true">◆</span> ` : nothing}${capital(row.words)}
          <lm-sources
            .ids=${row.sources}
            .all=${this.nations.sources}
            .figure=${`${row.name}, ${period(row.period)}`}
          ></lm-sources>
          ${this.more(row)}</span
        >
      </td>
    </tr>`;
  }

  more(row) {
    return html`<details>
      <summary>How it is reckoned</summary>
      ${row.reason ? html`<p>${capital(row.reason)}.</p>` : nothing}
      <dl class="pairs">
        ${[
          ['Exports', row.exports],
          ['Mined', row.mined],
          ['Made', row.made],
          ['Imports', row.imports],
          ['Stock at first', row.openingStock],
          ['Change of stock', row.stockChange],
          ['Used', row.consumption],
        ]
          .filter(([, value]) => value)
          .map(
            ([name, value]) =>
              html`<div>
                <dt>${name}</dt>
                <dd>
                  ${quantity(value)}${
                    value.remark && value.status === 'known'
                      ? html` <span class="soft">${value.remark}</span>`
                      : nothing
                  }
                </dd>
              </div>`,
          )}
      </dl>
      ${
        row.conditions.length
          ? html`<p>Conditions:</p>
              <ul>
                ${row.conditions.map((one) => html`<li>${one}</li>`)}
              </ul>`
          : nothing
      }
      ${
        row.flows.length
          ? html`<p>Flows:</p>
              <ul>
                ${row.flows.map((flow) => html`<li>${flow.flow}</li>`)}
              </ul>`
          : nothing
      }
    </details>`;
  }
}

const part = (share) =>
  typeof share === 'number' ? atLeastPercent(share) : html`<span class="unknown">not known</span>`;
const quantity = (value) =>
  value.lowTonnes === null && value.highTonnes === null
    ? html`<span class="unknown">${value.remark || 'not known'}</span>`
    : tonnesRange(value.lowTonnes, value.highTonnes);

customElements.define('lm-balances', BalanceList);
