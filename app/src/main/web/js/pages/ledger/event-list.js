import {html, nothing} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {Answer, nothingHere} from '../../parts/answer.js';
import {read} from '../../api/client.js';
import {moment} from '../../format/times.js';
import {capital, words} from '../../format/words.js';
import {link} from '../../router.js';

const PAGE = 25;

/** The newest statements, page by page. */
class EventList extends PageElement {
  constructor() {
    super();
    this.answer = new Answer(this);
    this.starts = [null];
  }

  connectedCallback() {
    super.connectedCallback();
    this.first();
  }

  first() {
    this.starts = [null];
    this.load();
  }

  load() {
    this.answer.ask((signal) => read('events', {limit: PAGE, before: this.starts.at(-1)}, signal));
  }

  render() {
    return this.answer.render(({events, next}) => (events.length ? html`<div class="table-scroll"><table class="data">
        <caption>Statements, newest first</caption>
        <thead><tr><th scope="col" class="n">No.</th><th scope="col">When</th><th scope="col">What</th><th scope="col">Lot</th><th scope="col">At</th>
          <th scope="col">Written in</th></tr></thead>
        <tbody>${events.map((event) => this.row(event))}</tbody></table></div>${this.pager(next)}`
      : nothingHere('Nothing has come in yet.', 'Drop sheets above.')), 'statements');
  }

  row(event) {
    return html`<tr><td data-head="No." class="n">${event.sequence}</td><td data-head="When">${event.time ? moment(event.time.replace(' ', 'T')) : html`<span class="unknown">no time</span>`}</td>
      <td data-head="What">${capital(event.what ?? words(event.action))}</td>
      <td data-head="Lot">${event.lot ? html`<a class="id" href=${link('lots/one', {lot: event.lot})}>${event.lot}</a>` : ''}</td>
      <td data-head="At">${event.site ?? ''}</td><td data-head="Written in"><span class="soft">${event.document}, row ${event.row}</span></td></tr>`;
  }

  pager(next) {
    return html`<nav class="pager" aria-label="Pages of statements">
      <button type="button" ?disabled=${this.starts.length === 1} @click=${() => this.turn(() => this.starts.pop())}>Newer</button>
      ${next ? html`<button type="button" @click=${() => this.turn(() => this.starts.push(next))}>Older</button>` : nothing}</nav>`;
  }

  turn(step) {
    step();
    this.load();
  }
}
customElements.define('lm-events', EventList);
