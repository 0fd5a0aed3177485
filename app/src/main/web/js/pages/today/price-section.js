import {html, nothing} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {priceLines, seriesName} from '../../charts/price-lines.js';
import {day, endOf} from '../../format/times.js';
import {seriesKey} from './series-key.js';
import '../../parts/chart.js';

const MOST_SERIES = 5;

/** The long series of prices, with the rules of trade that came into force meanwhile. */
class PriceSection extends PageElement {
  static properties = {prices: {attribute: false}, calendar: {attribute: false}};

  render() {
    const series = longest(this.prices.series);
    const events = measures(this.calendar);
    return html`<lm-chart
        .height=${innerWidth < 640 ? 260 : 340}
        .data=${[series, events]}
        .draw=${priceLines(series, events, this.prices.unit)}
        label="Quotes over time with days of policy; the page Value holds every quote in a table."
      ></lm-chart>
      ${seriesKey(series)}
      ${
        events.length
          ? html`<ol class="marks">
              ${events.map(
                (event) =>
                  html`<li>
                    <b>${day(event.startsOn)}</b> ${event.effect}
                    <lm-sources
                      .ids=${event.sources}
                      .all=${this.calendar.sources}
                      .figure=${event.effect}
                    ></lm-sources>
                  </li>`,
              )}
            </ol>`
          : nothing
      }
      <p class="soft small">
        Series are never mixed: each is one product, place and publisher. Quotes in other money are converted
        at the rate of their own time. <a href="#/value">All ${this.prices.series.length} series</a>
      </p>`;
  }
}

/** Those with most quotes that go on longest: newest first by the time of their last quote. */
function longest(series) {
  return series
    .filter((one) => one.quotes.length >= 4)
    .sort((a, b) => endOf(b.quotes.at(-1).period) - endOf(a.quotes.at(-1).period))
    .slice(0, MOST_SERIES)
    .sort((a, b) => seriesName(a).localeCompare(seriesName(b)));
}

/** Measures of trade in order of time: export controls, bans, their suspension, duties. */
export function measures(calendar) {
  return (calendar?.rows ?? [])
    .filter((row) => row.startsOn && /export|ban|tariff/.test(row.kind) && row.state !== 'proposed')
    .sort((a, b) => a.startsOn.localeCompare(b.startsOn));
}

customElements.define('lm-price-section', PriceSection);
