import {html, nothing} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {Answer, nothingHere} from '../../parts/answer.js';
import {read} from '../../api/client.js';
import {count} from '../../format/numbers.js';
import './capture-desk.js';
import './event-list.js';

/** A trader's books come in here, and what came in last is listed. */
class LedgerPage extends PageElement {
  constructor() {
    super();
    this.status = new Answer(this);
  }

  connectedCallback() {
    super.connectedCallback();
    this.again();
  }

  again() {
    this.status.ask((signal) => read('status', {}, signal));
  }

  render() {
    const store = this.status.value?.store;
    return html`<div class="page">
      <header class="head">
        <h1 tabindex="-1">Ledger</h1>
        ${
          store
            ? html`<p class="lede">
                ${count(store.statements)} statements about ${count(store.lots)} lots. Nothing is ever
                overwritten: a correction is a statement of its own.
              </p>`
            : nothing
        }
      </header>
      <section aria-labelledby="capture-title">
        <h2 id="capture-title">Bring in books</h2>
        ${this.status.render(
          (status) =>
            status.writable === false
              ? nothingHere('This server only reads.', 'Start it with a store of your own to bring in books.')
              : html`<lm-capture @lm-captured=${() => this.captured()}></lm-capture>`,
          'the ledger',
        )}
      </section>
      <section aria-labelledby="events-title">
        <h2 id="events-title">What came in last</h2>
        <lm-events></lm-events>
      </section>
    </div>`;
  }

  captured() {
    dispatchEvent(new Event('lm-ledger-changed'));
    this.again();
    this.querySelector('lm-events').first();
  }
}
customElements.define('lm-ledger', LedgerPage);
