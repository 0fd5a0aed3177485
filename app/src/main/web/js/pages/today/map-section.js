import {html, nothing} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {tradeMap} from '../../charts/trade-map.js';
import {CLASSES} from '../../charts/shades.js';
import {lowPercent, percent, tonnesRange} from '../../format/numbers.js';
import {period} from '../../format/times.js';
import {capital, country, stageName} from '../../format/words.js';
import {drawable, newestFlows} from './flows.js';
import '../../parts/chart.js';
import '../../parts/data-table.js';

/** The map, its key, and the same in tables. */
class MapSection extends PageElement {
  static properties = {
    world: {attribute: false},
    map: {attribute: false},
    nations: {attribute: false},
    stage: {state: true},
    goods: {state: true},
  };

  constructor() {
    super();
    this.stage = 'mining';
    this.goods = 'all';
  }

  render() {
    const held = this.nations.holdings.filter((row) => row.stage === this.stage);
    const flows = newestFlows(this.map.flows);
    const shown = flows.filter(
      (flow) => this.goods === 'all' || (this.goods !== 'none' && flow.stage === this.goods),
    );
    const hubs = this.nations.balances.filter((row) => row.flagged);
    return html`<div class="map-controls">
        ${choice(
          'stage',
          'Shade',
          this.stage,
          [
            ['mining', 'Mining'],
            ['processing', 'Processing'],
          ],
          (to) => (this.stage = to),
        )}
        ${choice(
          'goods',
          'Flows',
          this.goods,
          [
            ['all', 'All'],
            ['mining', 'Ore'],
            ['processing', 'Products'],
            ['none', 'None'],
          ],
          (to) => (this.goods = to),
        )}
      </div>
      <lm-chart
        class="map"
        .height=${innerWidth < 640 ? 210 : Math.min(620, Math.round(innerWidth * 0.37))}
        .data=${[this.stage, this.goods]}
        .draw=${tradeMap(this.world, held, drawable(shown), hubs)}
        label=${`World map of ${stageName(this.stage).toLowerCase()} shares, recorded flows and hubs; the tables below hold the same figures.`}
      >
      </lm-chart>
      ${this.key(held[0])}
      ${
        hubs.length
          ? html`<ul class="plain hubs">
              ${hubs.map((hub) => this.hub(hub))}
            </ul>`
          : nothing
      }
      <details>
        <summary>The figures of the map</summary>
        ${this.tables(held, shown)}
      </details>`;
  }

  key(first) {
    return html`<ul class="legend" aria-label="Key of the map">
        ${CLASSES.map((one, at) => html`<li><i class="swatch shade${at}"></i>${one.words}</li>`)}
        <li><i class="swatch hatched"></i>not published as one figure</li>
        <li>
          <svg class="key-line" width="28" height="8" aria-hidden="true">
            <path class="ore" d="M0 4h28"></path></svg
          >ore
        </li>
        <li>
          <svg class="key-line" width="28" height="8" aria-hidden="true">
            <path class="goods" d="M0 4h28"></path></svg
          >metal, oxide, other products
        </li>
        <li>
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <path class="hub" d="M6 1 11 6 6 11 1 6z"></path></svg
          >mined origin not shown
        </li>
      </ul>
      <p class="soft small">
        Shares of the world${first ? `, ${period(first.period)}` : ''}. Flows are the newest that customs or
        press tell for each pair, of different times and weighed gross: they do not add up.
      </p>`;
  }

  hub(hub) {
    return html`<li>
      <b>${hub.name}</b>, ${period(hub.period)}: at least ${lowPercent(hub.foreignMin)} of exports
      (${hub.stage}) not mined there. ${capital(hub.words)}.
      <lm-sources
        .ids=${hub.sources}
        .all=${this.nations.sources}
        .figure=${hub.name}
        .notes=${hub.conditions}
      ></lm-sources>
    </li>`;
  }

  tables(held, flows) {
    const {nations, map} = this;
    return html`<div class="two">
      <lm-table
        caption=${`${stageName(this.stage)}, by country`}
        .rows=${held}
        .columns=${[
          {head: 'Country', cell: (row) => row.name, sort: (row) => row.name},
          {head: 'Share', number: true, cell: (row) => percent(row.shareHigh), sort: (row) => row.shareHigh},
          {
            head: 'Metal in it',
            number: true,
            cell: (row) =>
              row.status === 'known'
                ? tonnesRange(row.lowTonnes, row.highTonnes)
                : html`<span class="unknown">${row.status}</span>`,
            sort: (row) => row.highTonnes,
          },
          {head: 'Period', cell: (row) => period(row.period)},
          {
            head: 'Source',
            cell: (row) =>
              html`<lm-sources .ids=${row.sources} .all=${nations.sources} .figure=${row.name}></lm-sources>`,
          },
        ]}
      ></lm-table>
      <lm-table
        caption="Recorded flows, gross"
        .rows=${flows}
        .columns=${[
          {head: 'From', cell: (row) => country(row.from), sort: (row) => country(row.from)},
          {head: 'To', cell: (row) => country(row.to), sort: (row) => country(row.to)},
          {head: 'Goods', cell: (row) => row.goods},
          {
            head: 'Tonnes',
            number: true,
            cell: (row) => tonnesRange(row.lowTonnes, row.highTonnes),
            sort: (row) => row.highTonnes,
          },
          {head: 'Period', cell: (row) => period(row.period)},
          {
            head: 'Source',
            cell: (row) =>
              html`<lm-sources
                .ids=${row.sources}
                .all=${map.sources}
                .notes=${row.note ? [row.note] : []}
                .figure=${`${country(row.from)} to ${country(row.to)}`}
              ></lm-sources>`,
          },
        ]}
      ></lm-table>
    </div>`;
  }
}

/** A row of buttons of which one is on. */
export const choice = (name, legend, value, options, onChange) =>
  html`<fieldset class="choice">
    <legend>${legend}</legend>
    <div class="choices">
      ${options.map(
        ([key, words]) =>
          html`<label
            ><input type="radio" name=${name} .checked=${key === value} @change=${() => onChange(key)} /><span
              >${words}</span
            ></label
          >`,
      )}
    </div>
  </fieldset>`;

customElements.define('lm-map-section', MapSection);
