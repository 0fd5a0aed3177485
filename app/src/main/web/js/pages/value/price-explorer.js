import {html, nothing} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {nothingHere} from '../../parts/answer.js';
import {priceLines, seriesName} from '../../charts/price-lines.js';
import {count, percent, price, range} from '../../format/numbers.js';
import {endOf, period} from '../../format/times.js';
import {measures} from '../today/price-section.js';
import {seriesKey} from '../today/series-key.js';
import '../../parts/chart.js';
import '../../parts/data-table.js';

const MOST = 8;

/** Any of the series side by side, each quote with its source; and what differs between places and forms. */
class PriceExplorer extends PageElement {
  static properties = {
    prices: {attribute: false},
    calendar: {attribute: false},
    form: {state: true},
    picked: {state: true},
  };

  constructor() {
    super();
    this.form = '';
  }

  willUpdate(changed) {
    if (changed.has('prices') && !this.picked) this.picked = new Set(this.richest().map(seriesName));
  }

  richest() {
    return this.prices.series
      .filter((one) => (!this.form || one.form === this.form) && one.quotes.some(convertible))
      .sort((a, b) => endOf(b.quotes.at(-1).period) - endOf(a.quotes.at(-1).period))
      .filter((one) => one.quotes.length > 3)
      .slice(0, 4);
  }

  render() {
    const forms = new Map(this.prices.series.map((one) => [one.form, one.formName]));
    const listed = this.prices.series.filter((one) => !this.form || one.form === this.form);
    const shown = listed.filter((one) => this.picked.has(seriesName(one)));
    return html`<div class="explorer">
        <div>
          <label
            >Form<select @change=${this.choose}>
              <option value="">all</option>
              ${[...forms].map(([id, name]) => html`<option value=${id}>${name || id}</option>`)}
            </select></label
          >
          <fieldset class="picks">
            <legend>Series, up to ${MOST}</legend>
            ${listed.map((one) => this.pick(one))}
          </fieldset>
        </div>
        <div>
          ${shown.length ? this.drawing(shown) : nothingHere('No series is chosen.', 'Tick one at the side.')}
        </div>
      </div>
      ${this.differences()}`;
  }

  choose(event) {
    this.form = event.target.value;
    this.picked = new Set(this.richest().map(seriesName));
  }

  pick(one) {
    const name = seriesName(one);
    const on = this.picked.has(name);
    return html`<label class="tick"
      ><input
        type="checkbox"
        .checked=${on}
        ?disabled=${!on && this.picked.size >= MOST}
        @change=${() => this.toggle(name)}
      /><span>${name} <span class="soft">${count(one.quotes.length)}</span></span></label
    >`;
  }

  toggle(name) {
    const picked = new Set(this.picked);
    if (!picked.delete(name)) picked.add(name);
    this.picked = picked;
  }

  drawing(shown) {
    const events = measures(this.calendar);
    const rows = shown.flatMap((one) => one.quotes.map((quote) => ({one, quote}))).reverse();
    return html`<lm-chart
        .height=${innerWidth < 640 ? 260 : 360}
        .data=${shown}
        .draw=${priceLines(shown, events, this.prices.unit)}
        label="The chosen series over time; the table below holds every quote."
      ></lm-chart
      >${seriesKey(shown)}
      <details>
        <summary>The ${count(rows.length)} quotes</summary>
        <lm-table
          caption="Quotes as printed, and converted at the rate of their time"
          .rows=${rows}
          .columns=${this.columns()}
        ></lm-table>
      </details>`;
  }

  columns() {
    return [
      {head: 'Series', cell: ({one}) => seriesName(one), sort: ({one}) => seriesName(one)},
      {head: 'Period', cell: ({quote}) => period(quote.period), sort: ({quote}) => endOf(quote.period)},
      {head: 'As printed', number: true, cell: ({one, quote}) => price(quote.low, quote.high, one.priceUnit)},
      {
        head: this.prices.unit,
        number: true,
        cell: ({quote}) => range(quote.convertedLow, quote.convertedHigh, ''),
        sort: ({quote}) => quote.convertedHigh,
      },
      {head: 'Quality', cell: ({quote}) => quote.quality},
      {
        head: 'Source',
        cell: ({one, quote}) =>
          html`<lm-sources
            .ids=${quote.sources}
            .all=${this.prices.sources}
            .figure=${`${seriesName(one)}, ${period(quote.period)}`}
            .notes=${quote.note ? [quote.note] : []}
          ></lm-sources>`,
      },
    ];
  }

  differences() {
    const {spreads, margins, sources, unit} = this.prices;
    return html`<div class="two differences">
      ${
        spreads.length
          ? html`<lm-table
              size="6"
              caption="The same form elsewhere, at about the same time"
              .rows=${spreads}
              .columns=${[
                {head: 'Dearer', cell: (row) => html`<span>${row.dearerProduct}, ${row.dearerPlace}</span>`},
                {
                  head: 'Cheaper',
                  cell: (row) => html`<span>${row.cheaperProduct}, ${row.cheaperPlace}</span>`,
                },
                {
                  head: 'When',
                  cell: (row) => period(row.dearerPeriod),
                  sort: (row) => endOf(row.dearerPeriod),
                },
                {
                  head: `Apart, ${unit}`,
                  number: true,
                  cell: (row) => range(row.usdPerTonneLow, row.usdPerTonneHigh, ''),
                  sort: (row) => row.usdPerTonneHigh,
                },
                {
                  head: 'Source',
                  cell: (row) =>
                    html`<lm-sources .ids=${row.sources} .all=${sources} figure="the spread"></lm-sources>`,
                },
              ]}
            ></lm-table>`
          : nothing
      }
      ${
        margins.length
          ? html`<lm-table
              size="6"
              caption="What a compound earns over the metal in it"
              .rows=${margins}
              .columns=${[
                {head: 'Product', cell: (row) => html`<span>${row.product}, over ${row.over}</span>`},
                {head: 'Place', cell: (row) => row.place},
                {head: 'When', cell: (row) => period(row.period), sort: (row) => endOf(row.period)},
                {
                  head: 'Margin',
                  number: true,
                  cell: (row) =>
                    range(row.marginLow ?? row.margin, row.marginHigh ?? row.margin, row.priceUnit),
                  sort: (row) => row.margin,
                },
                {
                  head: 'Of the metal',
                  number: true,
                  cell: (row) => percent(row.premiumFraction),
                  sort: (row) => row.premiumFraction,
                },
                {
                  head: 'Source',
                  cell: (row) =>
                    html`<lm-sources .ids=${row.sources} .all=${sources} figure="the margin"></lm-sources>`,
                },
              ]}
            ></lm-table>`
          : nothing
      }
    </div>`;
  }
}

const convertible = (quote) => quote.convertedLow !== null || quote.convertedHigh !== null;

customElements.define('lm-prices', PriceExplorer);
