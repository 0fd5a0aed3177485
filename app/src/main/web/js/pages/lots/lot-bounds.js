import {html, nothing} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {highPercent, lowPercent, percentBounds} from '../../format/numbers.js';
import {country} from '../../format/words.js';
import {go} from '../../router.js';
import {rowOf} from './lot-head.js';
import {CONVENTIONS, setWords, sharesOf} from './origin-sets.js';
import {markShape, markWords} from '../../parts/bounds-bar.js';
import './lot-cut.js';

/** The least and the most of each set of origins, and the shares by convention within it. */
class LotBounds extends PageElement {
  static properties = {
    answer: {attribute: false},
    lot: {},
    sets: {attribute: false},
  };

  render() {
    const row = rowOf(this.answer, this.lot);
    const claimed = row?.claim?.country;
    const lines = [
      ...(row?.inside && claimed
        ? [{set: claimed, bounds: row.inside, title: `From ${row.claim.name}, as declared`}]
        : []),
      ...this.answer.sets.flatMap((set) =>
        set.lots
          .filter((one) => one.lot === this.lot)
          .map((bounds) => ({
            set: set.set,
            bounds,
            unknown: set.unknown,
            title: capitalised(setWords(set.set, this.name)),
          })),
      ),
    ];
    return html`${
      row && row.paperFeasible === false
        ? html`<p class="note">
            The links as recorded cannot all be true at once: they move more metal than there was. The share
            “as recorded” is shown, but no stock could have made it.
          </p>`
        : nothing
    }
    ${lines.map((line) => this.line(line, row))} ${this.key()}
    ${
      lines[0]?.bounds.isHull
        ? html`<p class="soft small">
            Moisture or grade of some rows was not measured. Bounds hold at both ends of what they can be; a
            share without one value at both ends is shown as a range or as not known.
          </p>`
        : nothing
    }
    ${this.askSet()}`;
  }

  name = (code) => this.answer.sites?.find((site) => site.site === code)?.name ?? country(code);

  line({set, bounds, title, unknown}, row) {
    const marks = row ? sharesOf(set, row.shares) : [];
    return html`<article class="bound">
      <h3>${title}</h3>
      <p class="range">
        <b>${percentBounds(bounds.minShare, bounds.maxShare)}</b>
        <span class="soft">${bounds.method ?? ''} bounds</span>
      </p>
      <lm-bounds .bounds=${bounds} .marks=${marks} name=${title}></lm-bounds>
      <dl class="pairs wide">
        <div>
          <dt>Proved</dt>
          <dd>${lowPercent(bounds.minShare)}</dd>
        </div>
        <div>
          <dt>Possible, unknown counted out</dt>
          <dd>${highPercent(bounds.maxShareKnown)}</dd>
        </div>
        <div>
          <dt>Possible, unknown counted in</dt>
          <dd>${highPercent(bounds.maxShare)}</dd>
        </div>
        ${
          unknown
            ? html`<div>
                <dt>Unknown origin in the lot</dt>
                <dd>${percentBounds(unknown.minShare, unknown.maxShare)}</dd>
              </div>`
            : nothing
        }
        ${marks.map(
          (mark, at) =>
            html`<div>
              <dt>${markShape(at)}${mark.name} <span class="soft">(convention)</span></dt>
              <dd>${markWords(mark)}</dd>
            </div>`,
        )}
      </dl>
      <lm-lot-cut .bounds=${bounds}></lm-lot-cut>
    </article>`;
  }

  key() {
    return html`<ul class="legend" aria-label="Key of the bars">
        <li><i class="swatch proved"></i>proved by the records</li>
        <li><i class="swatch possible"></i>possible by what is recorded</li>
        <li><i class="swatch hatched"></i>possible only if metal of unknown origin is</li>
        ${CONVENTIONS.map(({name}, at) => html`<li>${markShape(at)}${name}</li>`)}
      </ul>
      <p class="soft small">
        The marks are conventions of book-keeping, not estimates: each is one way to say what left a mixed
        stock.
      </p>`;
  }

  askSet() {
    return html`<form class="filters" @submit=${(event) => this.another(event)}>
      <label
        >Ask about other origins
        <input
          type="text"
          name="set"
          placeholder="AFG or CHN+RUS or a site's id"
          size="30"
          maxlength="200"
          autocomplete="off"
      /></label>
      <button>Ask</button>${
        (this.sets ?? []).length
          ? html`<button type="button" @click=${() => go('lots/one', {lot: this.lot})}>
              Back to the declared origin
            </button>`
          : nothing
      }
    </form>`;
  }

  another(event) {
    event.preventDefault();
    const set = event.target.elements.set.value.trim();
    if (set) go('lots/one', {lot: this.lot, set});
  }
}

const capitalised = (text) => text.charAt(0).toUpperCase() + text.slice(1);

customElements.define('lm-lot-bounds', LotBounds);
