import {html, nothing} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {day} from '../../format/times.js';
import {country, words} from '../../format/words.js';

const SHOWN = 6;
const HOLDING = new Set(['in-force', 'may-still-hold', 'suspended', 'coming']);

/** What changes next, what holds now, and on demand what has been. */
class PolicyList extends PageElement {
  static properties = {calendar: {attribute: false}, every: {state: true}};

  render() {
    const {changes, rows} = this.calendar;
    const holding = rows.filter((row) => HOLDING.has(row.state)).reverse();
    const past = rows.filter((row) => !HOLDING.has(row.state)).reverse();
    return html`<h3>Next</h3>
      ${
        changes.length
          ? html`<ol class="plain timeline">
              ${changes.map(
                (change) =>
                  html`<li>
                    <b>${day(change.on)}</b>
                    <span class="tag coming">in ${change.daysAhead} days, ${change.change}</span
                    ><br />${change.effect} ${this.source(change)}
                  </li>`,
              )}
            </ol>`
          : html`<p class="soft">
              No change with a date ahead is on record (data until ${day(this.calendar.dataUntil)}).
            </p>`
      }
      <h3>Holding now</h3>
      ${this.list(holding)}
      <details>
        <summary>Past and proposed (${past.length})</summary>
        ${this.list(past, true)}
      </details>`;
  }

  list(rows, whole = false) {
    const shown = whole || this.every ? rows : rows.slice(0, SHOWN);
    return html`<ol class="plain timeline">
        ${shown.map(
          (row) =>
            html`<li>
              <b>${row.startsOn ? day(row.announced ?? row.startsOn) : 'no date'}</b>
              <span class="tag ${row.state === 'in-force' ? 'now' : row.state}">${words(row.state)}</span>
              <span class="soft">${row.countries.map(country).join(', ')}</span><br />${row.effect}
              ${row.endsOn ? html`<span class="soft">Until ${day(row.endsOn)}.</span>` : nothing}
              ${this.source(row)}
            </li>`,
        )}
      </ol>
      ${shown.length < rows.length ? html`<button type="button" @click=${() => (this.every = true)}>All ${rows.length}</button>` : nothing}`;
  }

  source(row) {
    return html`<lm-sources
      .ids=${row.sources}
      .all=${this.calendar.sources}
      .figure=${row.effect}
      .notes=${row.note ? [row.note] : []}
    ></lm-sources>`;
  }
}
customElements.define('lm-policy-list', PolicyList);
