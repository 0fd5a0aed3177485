import {html, nothing} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {Answer} from '../../parts/answer.js';
import {read} from '../../api/client.js';
import {percentBounds, range} from '../../format/numbers.js';
import {sliders} from './terms.js';
import './term-slider.js';
import './waterfall.js';
import './upgrades.js';

const PAUSE_MS = 220;

/** The terms of a sale, each movable, and what they leave for whom. */
class Ladder extends PageElement {
  static properties = {forms: {attribute: false}, form: {state: true}, moved: {state: true}};

  constructor() {
    super();
    this.value = new Answer(this);
    this.moved = new Map();
  }

  willUpdate(changed) {
    if (changed.has('forms') && !this.form) {
      this.form = (this.forms.find((one) => one.stage === 'mining') ?? this.forms[0])?.form;
      this.ask();
    }
  }

  ask() {
    if (!this.form) return;
    const query = {form: this.form};
    for (const {param, key, text} of this.moved.values()) {
      const value = key ? `${key}=${text}` : text;
      query[param] = [...(query[param] ?? []), value];
    }
    this.value.ask((signal) => read('value', query, signal));
  }

  render() {
    const answer = this.value.value;
    return html`<div class="ladder">
      <div class="terms" aria-label="Terms">
        <label
          >Material<select @change=${(event) => this.choose(event.target.value)}>
            ${this.forms.map(
              (one) =>
                html`<option value=${one.form} ?selected=${one.form === this.form}>${one.name}</option>`,
            )}
          </select></label
        >
        ${
          answer
            ? sliders(answer).map(
                (term) =>
                  html`<lm-term
                    .term=${term}
                    .moved=${this.moved.get(term.id)}
                    @lm-move=${(event) => this.move(term, event.detail)}
                  ></lm-term>`,
              )
            : nothing
        }
        ${this.moved.size ? html`<button type="button" @click=${() => this.reset()}>All terms as the atlas has them</button>` : nothing}
      </div>
      <div>${this.value.render((value) => this.outcome(value), 'the ladder')}</div>
    </div>`;
  }

  choose(form) {
    this.form = form;
    this.reset();
  }

  reset() {
    this.moved = new Map();
    this.ask();
  }

  /** @param {?number} number null: as the atlas has it */
  move(term, number) {
    const moved = new Map(this.moved);
    if (number === null) moved.delete(term.id);
    else moved.set(term.id, {...term, number, text: term.text(number)});
    this.moved = moved;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE_MS);
  }

  outcome(value) {
    const raw = value.raw;
    return html`<p class="lede">
        Sold as ${value.lot.formName}, it leaves <b>${range(...raw.usdPerTonneContained.range, 'USD')}</b> for
        each tonne of metal in
        it${
          raw.usdPerTonneWet.range.some((one) => one !== null)
            ? html`, or <b>${range(...raw.usdPerTonneWet.range, 'USD')}</b> for a tonne as it lies`
            : nothing
        }.
      </p>
      <p class="soft">
        At the buyer's door that metal is worth ${range(...value.door.range, 'USD')}. Selling raw gives up
        ${percentBounds(...raw.discount.range)} of it, of which the plants' and carriers' costs are part.
      </p>
      <lm-waterfall .value=${value}></lm-waterfall>
      ${
        value.missing.length
          ? html`<details open>
              <summary>${value.missing.length} terms are not known</summary>
              <ul>
                ${value.missing.map((one) => html`<li>${one.what}</li>`)}
              </ul>
            </details>`
          : nothing
      }
      <lm-upgrades .value=${value}></lm-upgrades>`;
  }
}
customElements.define('lm-ladder', Ladder);
