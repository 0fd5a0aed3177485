import {html, nothing} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {Answer} from '../../parts/answer.js';
import {read, readOnce} from '../../api/client.js';
import {readWorld} from '../../charts/world.js';
import {day} from '../../format/times.js';
import {learnCountries} from '../../format/words.js';
import './key-figures.js';
import './map-section.js';
import './price-section.js';
import './dependence.js';
import './policy-list.js';
import './doubt-list.js';

/** The state of the commodity on one screen. Parts appear as their answers come; none waits for another. */
class TodayPage extends PageElement {
  constructor() {
    super();
    this.nations = new Answer(this);
    this.prices = new Answer(this);
    this.calendar = new Answer(this);
    this.map = new Answer(this);
  }

  connectedCallback() {
    super.connectedCallback();
    this.nations.ask(async (signal) => {
      const answer = await read('nations', {}, signal);
      learnCountries(answer.holdings);
      return answer;
    });
    this.prices.ask((signal) => read('prices', {}, signal));
    this.calendar.ask((signal) => read('calendar', {}, signal));
    this.map.ask(async () => {
      const [world, flows] = await Promise.all([readWorld(), readOnce('map')]);
      return {world, flows};
    });
  }

  render() {
    const [nations, prices, calendar] = [this.nations.value, this.prices.value, this.calendar.value];
    return html`<div class="page today">
      <header class="head">
        <p class="eyebrow">${calendar ? day(calendar.on) : 'Today'}</p>
        <h1 tabindex="-1">${nations?.commodity?.name ?? 'The commodity'} today</h1>
      </header>
      ${this.nations.render(
        () =>
          html`<lm-key-figures .nations=${nations} .prices=${prices} .calendar=${calendar}>
          </lm-key-figures>`,
        'the figures',
      )}
      <section aria-labelledby="map-title">
        <h2 id="map-title">Where it is mined, made and sent</h2>
        ${
          nations
            ? this.map.render(
                ({world, flows}) =>
                  html`<lm-map-section .world=${world} .map=${flows} .nations=${nations}> </lm-map-section>`,
                'the map',
              )
            : nothing
        }
      </section>
      <div class="split">
        <section aria-labelledby="price-title">
          <h2 id="price-title">Prices, and the policy behind them</h2>
          ${this.prices.render(
            () => html`<lm-price-section .prices=${prices} .calendar=${calendar}></lm-price-section>`,
            'prices',
          )}
        </section>
        <section aria-labelledby="policy-title">
          <h2 id="policy-title">Policy</h2>
          ${this.calendar.render(() => html`<lm-policy-list .calendar=${calendar}></lm-policy-list>`, 'the calendar')}
        </section>
      </div>
      <div class="split">
        <section aria-labelledby="dependence-title">
          <h2 id="dependence-title">Dependence, stage by stage</h2>
          ${nations ? html`<lm-dependence .nations=${nations}></lm-dependence>` : nothing}
        </section>
        <section aria-labelledby="doubt-title">
          <h2 id="doubt-title">Doubts</h2>
          ${nations ? html`<lm-doubt-list .nations=${nations}></lm-doubt-list>` : nothing}
        </section>
      </div>
    </div>`;
  }
}
customElements.define('lm-today', TodayPage);
