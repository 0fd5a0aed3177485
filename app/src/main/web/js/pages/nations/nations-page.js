import {html, nothing} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {Answer, nothingHere} from '../../parts/answer.js';
import {read, readOnce} from '../../api/client.js';
import {learnCountries} from '../../format/words.js';
import {go} from '../../router.js';
import '../today/dependence.js';
import './trade-flow.js';
import './balance-list.js';
import './risk-factors.js';

/** Who depends on whom at which stage, and which countries export what they do not mine. */
class NationsPage extends PageElement {
  static properties = {query: {attribute: false}};

  constructor() {
    super();
    this.nations = new Answer(this);
    this.risk = new Answer(this);
    this.map = new Answer(this);
  }

  connectedCallback() {
    super.connectedCallback();
    this.risk.ask((signal) => read('risk', {}, signal));
    this.map.ask(() => readOnce('map'));
  }

  willUpdate(changed) {
    if (!changed.has('query')) return;
    const asked = {period: this.query.get('period'), country: this.query.getAll('country')};
    this.nations.ask(async (signal) => {
      const answer = await read('nations', asked, signal);
      learnCountries(answer.holdings);
      return answer;
    });
  }

  render() {
    return html`<div class="page">
      <header class="head">
        <h1 tabindex="-1">Nations</h1>
        <p class="lede">
          Where a country's supply comes from, stage by stage: mines, trade, plants, and where these do not
          fit.
        </p>
      </header>
      <section aria-labelledby="flow-title">
        <h2 id="flow-title">From mines through plants to users</h2>
        ${this.map.render((map) => html`<lm-trade-flow .map=${map}></lm-trade-flow>`, 'trade')}
      </section>
      <section aria-labelledby="balance-title">
        <h2 id="balance-title">Balances</h2>
        ${this.filters()}
        ${this.nations.render(
          (answer) =>
            answer.balances.length
              ? html`<lm-balances .nations=${answer}></lm-balances>`
              : nothingHere(
                  'No exports are on record for this question.',
                  html`<a href="#/nations">Ask for all</a>`,
                ),
          'balances',
        )}
      </section>
      <section aria-labelledby="who-title">
        <h2 id="who-title">Dependence</h2>
        ${this.nations.render((answer) => html`<lm-dependence .nations=${answer}></lm-dependence>`, 'shares')}
      </section>
      <section aria-labelledby="risk-title">
        <h2 id="risk-title">Supply risk, factor by factor</h2>
        ${this.risk.render((risk) => html`<lm-risk .risk=${risk}></lm-risk>`, 'risk')}
      </section>
    </div>`;
  }

  filters() {
    const period = this.query.get('period') ?? '';
    const country = this.query.getAll('country').join(', ');
    return html`<form class="filters" @submit=${(event) => this.apply(event)}>
      <label
        >Period<input type="text" name="period" size="18" placeholder="latest with data" .value=${period}
      /></label>
      <label
        >Country<input
          type="text"
          name="country"
          size="22"
          placeholder="all; a name or a code"
          .value=${country}
      /></label>
      <button>Ask</button>${period || country ? html`<a class="button" href="#/nations">All</a>` : nothing}
    </form>`;
  }

  apply(event) {
    event.preventDefault();
    const {period, country} = event.target.elements;
    go('nations', {period: period.value.trim(), country: country.value.trim()});
  }
}
customElements.define('lm-nations', NationsPage);
