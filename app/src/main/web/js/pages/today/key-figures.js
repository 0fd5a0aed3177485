import {html, nothing} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {index, lowPercent, percent, price} from '../../format/numbers.js';
import {day, endOf, period} from '../../format/times.js';
import {seriesName} from '../../charts/price-lines.js';
import {country, stageName} from '../../format/words.js';

/** Four figures that say how things stand: each with its period and its source. */
class KeyFigures extends PageElement {
  static properties = {nations: {attribute: false}, prices: {attribute: false}, calendar: {attribute: false}};

  render() {
    const {nations} = this;
    return html`<dl class="figures">
      ${nations.concentration.map((row) => this.largest(row))} ${this.hub()}${this.price()}${this.change()}
    </dl>`;
  }

  largest(row) {
    const name = country(row.largest);
    return figure(
      `${stageName(row.stage)}, largest: ${name}`,
      percent(row.largestShare, 0),
      html`${period(row.period)}, of ${row.countries} countries; concentration (HHI) ${index(row.hhi)}`,
      row.sources,
      this.nations.sources,
    );
  }

  hub() {
    const hub = this.nations.balances
      .filter((row) => row.flagged)
      .sort((a, b) => endOf(b.period) - endOf(a.period) || b.foreignMin - a.foreignMin)[0];
    return hub
      ? figure(
          `${hub.name}: exports not mined there`,
          html`<small>at least</small> ${lowPercent(hub.foreignMin)}`,
          html`${period(hub.period)}; ${hub.words}`,
          hub.sources,
          this.nations.sources,
        )
      : nothing;
  }

  /** The newest quote of the metal that is an assessment in dollars, by how near its period is. */
  price() {
    const newest = (this.prices?.series ?? [])
      .filter((one) => one.form === 'metal')
      .flatMap((one) =>
        one.quotes.filter((quote) => quote.quality !== 'planned').map((quote) => ({one, quote})),
      )
      .sort(
        (a, b) => endOf(b.quote.period) - endOf(a.quote.period) || b.one.quotes.length - a.one.quotes.length,
      )
      .find(({quote}) => /^\d{4}-\d{2}/.test(quote.period));
    if (!newest) return nothing;
    const {one, quote} = newest;
    return figure(
      `Newest price, ${one.formName}`,
      html`${price(quote.convertedLow, quote.convertedHigh, '')} <small>${this.prices.unit}</small>`,
      html`${period(quote.period)}; ${seriesName(one)}`,
      quote.sources,
      this.prices.sources,
    );
  }

  change() {
    const {calendar} = this;
    if (!calendar) return nothing;
    const next = calendar.changes[0];
    if (next) {
      return figure(
        'Next dated change of policy',
        day(next.on),
        html`in ${next.daysAhead} days ${next.change}: ${next.effect}`,
        next.sources,
        calendar.sources,
      );
    }
    const last = calendar.rows
      .filter((row) => row.endsOn && row.state === 'ended')
      .sort((a, b) => b.endsOn.localeCompare(a.endsOn))[0];
    return figure(
      'Next dated change of policy',
      html`<small>none on record</small>`,
      last ? html`last: ended ${day(last.endsOn)}, ${last.effect}` : nothing,
      last?.sources,
      calendar.sources,
    );
  }
}

const figure = (name, value, more, ids, all) =>
  html`<div>
    <dt>${name}</dt>
    <dd class="value">${value}</dd>
    <dd class="soft small">${more} <lm-sources .ids=${ids} .all=${all} .figure=${name}></lm-sources></dd>
  </div>`;

customElements.define('lm-key-figures', KeyFigures);
