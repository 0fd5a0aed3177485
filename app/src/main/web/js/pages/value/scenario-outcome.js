import {html, nothing, svg} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {range, signed, tonnesRange} from '../../format/numbers.js';
import {day} from '../../format/times.js';
import {capital, listed, stageName} from '../../format/words.js';
import '../../parts/data-table.js';

/** Prices in each state of a scenario with their intervals; gains and trade in tables. */
class ScenarioOutcome extends PageElement {
  static properties = {answer: {attribute: false}, region: {state: true}};

  render() {
    const {answer} = this;
    const regions = new Map(answer.states[0].prices.map((row) => [row.region, row.name]));
    const region = regions.has(this.region) ? this.region : this.first(regions);
    return html`<h3>${capital(answer.title)}</h3>
      <p class="soft">
        ${answer.notice} ${answer.draws} draws, seed ${answer.seed}; base year ${answer.basePeriod}.
      </p>
      ${answer.states.map((state) =>
        state.inForce.length
          ? html`<p class="small">
              <b>${capital(state.title)}</b>
              ${state.date ? html`<span class="soft">(${day(state.date)})</span>` : nothing}:
              ${listed(state.inForce.map((one) => one.words))}.
              <lm-sources
                .ids=${[...new Set(state.inForce.flatMap((one) => one.sources))]}
                .all=${answer.sources}
                .figure=${state.title}
              ></lm-sources>
            </p>`
          : nothing,
      )}
      <label class="place"
        >Place<select @change=${(event) => (this.region = event.target.value)}>
          ${[...regions].map(
            ([id, name]) => html`<option value=${id} ?selected=${id === region}>${name}</option>`,
          )}
        </select></label
      >
      ${this.prices(region)}
      <details>
        <summary>Who gains and who loses</summary>
        ${this.gains()}
      </details>
      <details>
        <summary>Trade</summary>
        ${this.trade()}
      </details>
      <details>
        <summary>Assumptions</summary>
        <ul>
          ${answer.assumptions.map((one) => html`<li>${one}</li>`)}
        </ul>
        ${answer.remarks.map((one) => html`<p class="soft small">${one}</p>`)}
      </details>`;
  }

  /** The place whose users gain or lose most: that is what the scenario is about. */
  first(regions) {
    const size = (row) => Math.abs(row.usersMillionUsd?.mean ?? 0);
    const rows = this.answer.states.at(-1).gains.filter((row) => regions.has(row.region));
    return rows.sort((a, b) => size(b) - size(a))[0]?.region ?? [...regions.keys()][0];
  }

  prices(region) {
    const rows = this.answer.states.flatMap((state) => state.prices.filter((row) => row.region === region));
    const stages = [...new Set(rows.map((row) => row.stage))];
    const find = (state, stage) =>
      state.prices.find((row) => row.region === region && row.stage === stage)?.usdPerTonne;
    const top = Math.max(
      1,
      ...this.answer.states.flatMap((state) => stages.map((stage) => find(state, stage)?.high ?? 0)),
    );
    return html`<div class="table-scroll">
      <table class="data intervals">
        <caption>
          USD a tonne of metal contained: the mean, and where nine of ten draws lie
        </caption>
        <thead>
          <tr>
            <th scope="col">Stage</th>
            <th scope="col">State</th>
            <th scope="col" class="picture"><span class="visually-hidden">Drawn</span></th>
            <th scope="col" class="n">Mean</th>
            <th scope="col" class="n">Nine of ten</th>
          </tr>
        </thead>
        <tbody>
          ${stages.map((stage) => this.answer.states.map((state, at) => interval(stage, state, find(state, stage), at, top)))}
        </tbody>
      </table>
    </div>`;
  }

  gains() {
    const state = this.answer.states.at(-1);
    const cell = (key) => ({
      head: HEADS[key],
      number: true,
      sort: (row) => row[key]?.mean ?? null,
      cell: (row) => (row[key] ? signed(row[key].mean, 0) : html`<span class="unknown">not known</span>`),
    });
    return html`<lm-table
      caption=${`USD m a year against the base, means: ${state.title}`}
      .rows=${state.gains}
      .columns=${[
        {head: 'Place', cell: (row) => row.name, sort: (row) => row.name},
        ...Object.keys(HEADS).map(cell),
      ]}
    ></lm-table>`;
  }

  trade() {
    const state = this.answer.states.at(-1);
    const ends = (key, head) => ({
      head,
      number: true,
      sort: (row) => row[key].mean,
      cell: (row) => tonnesRange(row[key].low, row[key].high),
    });
    return html`<lm-table
      caption=${`Tonnes a year: ${state.title}`}
      .rows=${state.trade}
      .columns=${[
        {head: 'Place', cell: (row) => row.name, sort: (row) => row.name},
        {head: 'Stage', cell: (row) => stageName(row.stage), sort: (row) => row.stage},
        ends('suppliedTonnes', 'Supplied'),
        ends('usedTonnes', 'Used'),
        ends('netExportTonnes', 'Net exports'),
      ]}
    ></lm-table>`;
  }
}

const HEADS = {
  suppliersMillionUsd: 'Suppliers',
  usersMillionUsd: 'Users',
  plantsMillionUsd: 'Plants',
  sumMillionUsd: 'Together',
};

function interval(stage, state, value, at, top) {
  const x = (number) => `${Math.max(0, number / top) * 100}%`;
  return html`<tr class=${at ? '' : 'first'}>
    <td data-head="Stage">
      ${at ? html`<span class="visually-hidden">${stageName(stage)}</span>` : html`<b>${stageName(stage)}</b>`}
    </td>
    <td data-head="State">${state.title}</td>
    <td class="picture" aria-hidden="true">
      <svg width="100%" height="18">
        ${
          value
            ? svg`<line class="track" x1="0" x2="100%" y1="9" y2="9"></line>
      <line class="interval" x1=${x(value.low)} x2=${x(value.high)} y1="9" y2="9"></line><circle cx=${x(value.mean)} cy="9" r="4.5"></circle>`
            : nothing
        }
      </svg>
    </td>
    <td data-head="Mean" class="n">
      ${value ? range(value.mean, value.mean, '', 0) : html`<span class="unknown">not known</span>`}
    </td>
    <td data-head="Nine of ten" class="n">${value ? range(value.low, value.high, '', 0) : ''}</td>
  </tr>`;
}

customElements.define('lm-scenario', ScenarioOutcome);
