import {html} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {Answer} from '../../parts/answer.js';
import {read, readOnce} from '../../api/client.js';
import './price-explorer.js';
import './ladder.js';
import './scenarios.js';

/** What the metal costs, who earns what on its way, and what would happen if rules or supply changed. */
class ValuePage extends PageElement {
  constructor() {
    super();
    this.prices = new Answer(this);
    this.calendar = new Answer(this);
    this.forms = new Answer(this);
    this.market = new Answer(this);
  }

  connectedCallback() {
    super.connectedCallback();
    this.prices.ask((signal) => read('prices', {}, signal));
    this.calendar.ask((signal) => read('calendar', {}, signal));
    this.forms.ask(() => readOnce('map').then((map) => map.forms));
    this.market.ask((signal) => read('scenarios', {}, signal));
  }

  render() {
    return html`<div class="page">
      <header class="head">
        <h1 tabindex="-1">Value</h1>
        <p class="lede">Prices, the ladder from ore to product, and what scenarios would do to them.</p>
      </header>
      <section aria-labelledby="ladder-title">
        <h2 id="ladder-title">The ladder: who keeps what</h2>
        ${this.forms.render((forms) => html`<lm-ladder .forms=${forms}></lm-ladder>`, 'the forms')}
      </section>
      <section aria-labelledby="price-title">
        <h2 id="price-title">Prices</h2>
        ${this.prices.render((prices) => html`<lm-prices .prices=${prices} .calendar=${this.calendar.value}></lm-prices>`, 'prices')}
      </section>
      <section aria-labelledby="scenario-title">
        <h2 id="scenario-title">Scenarios</h2>
        ${this.market.render((market) => html`<lm-scenarios .market=${market}></lm-scenarios>`, 'scenarios')}
      </section>
    </div>`;
  }
}
customElements.define('lm-value', ValuePage);
