import {html} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {nothingHere} from '../../parts/answer.js';
import {tradeSankey} from '../../charts/trade-sankey.js';
import {tonnesRange} from '../../format/numbers.js';
import {period} from '../../format/times.js';
import {country} from '../../format/words.js';
import {newestFlows} from '../today/flows.js';
import '../../parts/chart.js';
import '../../parts/data-table.js';

/** The recorded trade as bands, and in a table. */
class TradeFlow extends PageElement {
  static properties = {map: {attribute: false}};

  render() {
    const flows = newestFlows(this.map.flows);
    if (!flows.length) return nothingHere('No trade between two named countries is on record.');
    return html`<div class="columns" aria-hidden="true">
        <span>Ore from</span><span>Made in</span><span>Used in</span>
      </div>
      <lm-chart
        .height=${innerWidth < 640 ? 420 : 480}
        .data=${flows}
        .draw=${tradeSankey(flows)}
        label="Bands of recorded trade: ore to plants, products to users. The table below holds the same."
      ></lm-chart>
      <p class="soft small">
        Gross tonnes, the newest figure on record for each pair. They are of different times: a wide band is a
        large figure, not a balance. What a country mines and smelts itself does not show here.
      </p>
      <details>
        <summary>All ${flows.length} flows</summary>
        <lm-table
          caption="Newest recorded flows, gross tonnes"
          .rows=${flows}
          .columns=${[
            {head: 'From', cell: (row) => country(row.from), sort: (row) => country(row.from)},
            {head: 'To', cell: (row) => country(row.to), sort: (row) => country(row.to)},
            {head: 'Goods', cell: (row) => row.goods, sort: (row) => row.goods},
            {
              head: 'Tonnes, gross',
              number: true,
              cell: (row) => tonnesRange(row.lowTonnes, row.highTonnes),
              sort: (row) => row.highTonnes,
            },
            {head: 'Period', cell: (row) => period(row.period), sort: (row) => row.period},
            {head: 'Told by', cell: (row) => country(row.reporter)},
            {
              head: 'Source',
              cell: (row) =>
                html`<lm-sources
                  .ids=${row.sources}
                  .all=${this.map.sources}
                  .notes=${row.note ? [row.note] : []}
                  .figure=${`${country(row.from)} to ${country(row.to)}`}
                ></lm-sources>`,
            },
          ]}
        ></lm-table>
      </details>`;
  }
}
customElements.define('lm-trade-flow', TradeFlow);
