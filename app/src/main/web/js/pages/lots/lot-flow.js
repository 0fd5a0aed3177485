import {html, nothing} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {lotGraph} from '../../charts/lot-graph.js';
import {lotSankey} from '../../charts/lot-sankey.js';
import {massRange, percent, percentBounds} from '../../format/numbers.js';
import {country} from '../../format/words.js';
import {link} from '../../router.js';
import {CONVENTIONS} from './origin-sets.js';
import '../../parts/chart.js';
import '../../parts/data-table.js';
import './lot-steps.js';

/** Bands have six columns and more, each with names: below this width they would lie on each other. */
const LEAST_DRAWING_PX = 760;

/** The drawing from mines to lot, the shares by convention, and the lots before this one. */
class LotFlow extends PageElement {
  static properties = {trace: {attribute: false}, narrow: {state: true}};

  connectedCallback() {
    super.connectedCallback();
    this.resizing = new ResizeObserver(() => this.measure());
    this.resizing.observe(this);
    this.measure();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.resizing.disconnect();
  }

  /** Paper keeps what the screen had: another drawing would come too late for it. */
  measure() {
    const width = this.clientWidth;
    if (width && !matchMedia('print').matches) this.narrow = width < LEAST_DRAWING_PX;
  }

  render() {
    const {trace} = this;
    const name = (id) => trace.sites?.find((site) => site.site === id)?.name ?? id;
    const rows = trace.graph?.nodes?.length ?? 0;
    return html`${
        rows
          ? html`${this.flows(lotGraph(trace.graph, name), name)}
              <ul class="legend">
                <li><i class="swatch d1-fill"></i>of one country only</li>
                <li><i class="swatch mixed"></i>mixed</li>
                <li><i class="swatch unknown-fill"></i>unknown</li>
              </ul>`
          : html`<p class="soft">This way is too large to draw; the tables hold it.</p>`
      }
      ${trace.graph?.massBasis === 'low' ? html`<p class="soft small">Drawn at the least metal the rows can hold.</p>` : nothing}
      <div class="tables">
        <lm-table
          caption="Shares by convention, by origin"
          .rows=${trace.shares}
          .columns=${shareColumns(name)}
        ></lm-table>
        <details>
          <summary>${trace.ancestors.length} lots before it</summary>
          <lm-table
            caption="Lots whose metal can be in it"
            .rows=${trace.ancestors}
            .columns=${ancestorColumns(name)}
          ></lm-table>
        </details>
      </div>`;
  }

  flows(flows, name) {
    if (this.narrow) return html`<lm-lot-steps .flows=${flows}></lm-lot-steps>`;
    const {trace} = this;
    return html`<lm-chart
      paper="1000"
      .height=${height(trace.graph)}
      .data=${trace}
      .draw=${lotSankey(flows, name)}
      label=${`Flows of metal from mines to ${trace.lot}; the tables below hold the same.`}
    ></lm-chart>`;
  }
}

const height = (graph) => {
  const levels = new Map();
  for (const node of graph.nodes) levels.set(node.level, (levels.get(node.level) ?? 0) + 1);
  return Math.min(1100, Math.max(300, Math.max(...levels.values()) * 66));
};

const shareColumns = (name) => [
  {
    head: 'Origin',
    cell: (row) => (row.kind === 'unknown' ? html`<i>${row.origin}</i>` : name(row.origin)),
    sort: (row) => row.origin,
  },
  {
    head: 'Country',
    cell: (row) =>
      row.kind === 'unknown' ? html`<span class="unknown">not known</span>` : country(row.country),
  },
  ...CONVENTIONS.map(({key, name: head}) => ({
    head: head.charAt(0).toUpperCase() + head.slice(1),
    number: true,
    cell: (row) => (row[key] === null && row.ranges ? percentBounds(...row.ranges[key]) : percent(row[key])),
    sort: (row) => row[key],
  })),
];

const ancestorColumns = (name) => [
  {
    head: 'Lot',
    cell: (row) => html`<a class="id" href=${link('lots/one', {lot: row.lot})}>${row.lot}</a>`,
    sort: (row) => row.lot,
  },
  {head: 'At', cell: (row) => name(row.site), sort: (row) => row.site},
  {
    head: 'Metal in common',
    number: true,
    cell: (row) => massRange(row.massGrams, row.massHighGrams),
    sort: (row) => row.massGrams,
  },
];

customElements.define('lm-lot-flow', LotFlow);
