import {html, nothing} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {Answer, nothingHere} from '../../parts/answer.js';
import {read} from '../../api/client.js';
import {count, counted, massRange} from '../../format/numbers.js';
import {day} from '../../format/times.js';
import {country, words} from '../../format/words.js';
import {go, link} from '../../router.js';

const PAGE = 40;
const FIELDS = ['search', 'site', 'form', 'origin', 'period', 'findings', 'from'];
const PAUSE_MS = 250;

/** Every lot that the records name, those moved last first. The filters stand in the address, so they can be kept. */
class LotsPage extends PageElement {
  static properties = {query: {attribute: false}};

  constructor() {
    super();
    this.lots = new Answer(this);
    this.sites = new Answer(this);
  }

  connectedCallback() {
    super.connectedCallback();
    this.sites.ask((signal) => read('sites', {}, signal));
  }

  willUpdate(changed) {
    if (!changed.has('query')) return;
    const asked = Object.fromEntries(FIELDS.map((name) => [name, this.query.get(name)]));
    this.lots.ask((signal) => read('lots', {...asked, limit: PAGE}, signal));
  }

  render() {
    return html`<div class="page">
      <header class="head">
        <h1 tabindex="-1">Lots</h1>
        <p class="lede">Find a lot; see where its metal can come from, and what would tell more.</p>
      </header>
      <section aria-label="Lots">
        ${this.filters()}
        ${this.lots.render((lots) => (lots.lots.length ? this.table(lots) : this.none()), 'lots')}
      </section>
    </div>`;
  }

  none() {
    const filtered = FIELDS.some((name) => this.query.get(name));
    return filtered
      ? nothingHere('No lot fits these filters.', html`<a href="#/lots">Show all lots</a>`)
      : nothingHere('There are no lots yet.', html`<a href="#/ledger">Bring in a trader's books</a>`);
  }

  filters() {
    const at = (name) => this.query.get(name) ?? '';
    return html`<form class="filters" role="search" @submit=${(event) => event.preventDefault()}>
      <label
        >Lot<input
          type="search"
          name="search"
          placeholder="part of its id"
          autocomplete="off"
          .value=${at('search')}
          @input=${this.later}
      /></label>
      <label
        >Site<select name="site" @change=${this.now}>
          <option value="">any</option>
          ${(this.sites.value?.sites ?? []).map(
            (site) =>
              html`<option value=${site.site} ?selected=${site.site === at('site')}>
                ${site.name ?? site.site}
              </option>`,
          )}
        </select></label
      >
      <label
        >Declared origin<input
          type="text"
          name="origin"
          size="6"
          maxlength="40"
          placeholder="any"
          .value=${at('origin')}
          @change=${this.now}
      /></label>
      <label
        >Moved in<input
          type="text"
          name="period"
          size="12"
          placeholder="2025-Q3"
          .value=${at('period')}
          @change=${this.now}
      /></label>
      <label class="tick"
        ><input type="checkbox" name="findings" .checked=${at('findings') === 'true'} @change=${this.now} />
        Only with findings</label
      >
    </form>`;
  }

  later(event) {
    clearTimeout(this.timer);
    const form = event.target.form;
    this.timer = setTimeout(() => this.apply(form), PAUSE_MS);
  }

  now(event) {
    this.apply(event.target.form);
  }

  apply(form) {
    const {search, site, origin, period, findings} = form.elements;
    go(
      'lots',
      {
        search: search.value.trim(),
        site: site.value,
        origin: origin.value.trim(),
        period: period.value.trim(),
        findings: findings.checked ? 'true' : null,
        form: this.query.get('form'),
      },
      true,
    );
  }

  table(lots) {
    return html`<div class="table-scroll">
        <table class="data lots">
          <caption>
            ${counted(lots.total, 'lot')}, those moved last first; mass is metal contained in it
          </caption>
          <thead>
            <tr>
              <th scope="col">Lot</th>
              <th scope="col">Last moved</th>
              <th scope="col">At</th>
              <th scope="col">What</th>
              <th scope="col">Form</th>
              <th scope="col">Declared origin</th>
              <th scope="col" class="n">Metal</th>
              <th scope="col" class="n">Findings</th>
            </tr>
          </thead>
          <tbody>
            ${lots.lots.map((lot) => this.row(lot))}
          </tbody>
        </table>
      </div>
      ${this.pager(lots)}`;
  }

  row(lot) {
    const site = this.sites.value?.sites?.find((one) => one.site === lot.site);
    return html`<tr>
      <td data-head="Lot"><a class="id" href=${link('lots/one', {lot: lot.lot})}>${lot.lot}</a></td>
      <td data-head="Last moved" class="number">${day(lot.lastSeen)}</td>
      <td data-head="At"><span>${site?.name ?? lot.site}</span></td>
      <td data-head="What">${words(lot.lastAction)}</td>
      <td data-head="Form">${words(lot.form)}</td>
      <td data-head="Declared">
        ${
          lot.declaredOrigin
            ? html`<span>${country(lot.declaredOrigin)}, ${words(lot.declaredOriginBasis)}</span>`
            : html`<span class="unknown">none</span>`
        }
      </td>
      <td data-head="Metal" class="n">
        ${
          lot.massGrams === null
            ? html`<span class="unknown">not known</span>`
            : massRange(lot.massGrams, lot.massHighGrams)
        }
      </td>
      <td data-head="Findings" class="n">${lot.findings || html`<span class="soft">0</span>`}</td>
    </tr>`;
  }

  pager(lots) {
    const first = lots.from + 1;
    const last = lots.from + lots.shown;
    const to = (from) => link('lots', {...Object.fromEntries(this.query), from: from || null});
    if (lots.total <= lots.shown) return nothing;
    return html`<nav class="pager" aria-label="Pages of lots">
      ${lots.from > 0 ? html`<a class="button" href=${to(Math.max(0, lots.from - PAGE))}>Back</a>` : nothing}
      <span>${count(first)}–${count(last)} of ${count(lots.total)}</span>
      ${lots.next !== null && last < lots.total ? html`<a class="button" href=${to(lots.next)}>On</a>` : nothing}
    </nav>`;
  }
}
customElements.define('lm-lots', LotsPage);
