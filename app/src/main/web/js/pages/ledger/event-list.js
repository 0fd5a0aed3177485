import {html, nothing} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {Answer, nothingHere} from '../../parts/answer.js';
import {read} from '../../api/client.js';
import {mass} from '../../format/numbers.js';
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
    return this.answer.render(
      ({statements, before}) =>
        statements.length
          ? html`<div class="table-scroll">
                <table class="data">
                  <caption>
                    Statements, newest first
                  </caption>
                  <thead>
                    <tr>
                      <th scope="col" class="n">No.</th>
                      <th scope="col">When</th>
                      <th scope="col">What</th>
                      <th scope="col">Lot</th>
                      <th scope="col">At</th>
                      <th scope="col">Written in</th>
                    </tr>
                  </thead>
                  <tbody>
                    ${statements.map((one) => this.row(one))}
                  </tbody>
                </table>
              </div>
              ${this.pager(before)}`
          : nothingHere('Nothing has come in yet.', 'Drop sheets above.'),
      'statements',
    );
  }

  row(one) {
    const {statement} = one;
    return html`<tr>
      <td data-head="No." class="n">${one.sequence}</td>
      <td data-head="When">
        ${
          statement.date
            ? moment(
                statement.from && statement.from.includes('T') && !statement.to
                  ? statement.from
                  : statement.date,
              )
            : html`<span class="unknown">no day</span>`
        }
      </td>
      <td data-head="What">
        <span
          >${told(one)}${one.declaredWrong ? html` <span class="tag may-still-hold">declared wrong</span>` : nothing}</span
        >
      </td>
      <td data-head="Lot">
        ${statement.lot ? html`<a class="id" href=${link('lots/one', {lot: statement.lot})}>${statement.lot}</a>` : ''}
      </td>
      <td data-head="At">${statement.site ?? ''}</td>
      <td data-head="Written in"><span class="soft">${one.document}, row ${one.line}</span></td>
    </tr>`;
  }

  pager(next) {
    return html`<nav class="pager" aria-label="Pages of statements">
      <button
        type="button"
        ?disabled=${this.starts.length === 1}
        @click=${() => this.turn(() => this.starts.pop())}
      >
        Newer
      </button>
      ${next ? html`<button type="button" @click=${() => this.turn(() => this.starts.push(next))}>Older</button>` : nothing}
    </nav>`;
  }

  turn(step) {
    step();
    this.load();
  }
}
/** A statement in a few words: what was done, or what it is about. */
function told({kind, statement}) {
  if (kind === 'event') {
    return [
      capital(words(statement.action)),
      statement.wetGrams ? `${mass(statement.wetGrams)} as weighed` : null,
      statement.counterparty ? `other side ${statement.counterparty}` : null,
    ]
      .filter(Boolean)
      .join(', ');
  }
  if (kind === 'assay') return `Assay: ${statement.element} ${statement.value} ${statement.unit ?? ''}`;
  return `${capital(kind)} ${statement.name ?? statement.id ?? statement.event ?? ''}`;
}

customElements.define('lm-events', EventList);
