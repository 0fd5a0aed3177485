import {html, nothing} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {amount, range} from '../../format/numbers.js';

/** One term: as the atlas has it, until it is moved. */
class TermSlider extends PageElement {
  static properties = {term: {attribute: false}, moved: {attribute: false}};

  render() {
    const {term, moved} = this;
    const known = term.at?.some((one) => one !== null);
    const middle = known ? ((term.at[0] ?? term.at[1]) + (term.at[1] ?? term.at[0])) / 2 : term.low;
    const number = moved?.number ?? middle;
    return html`<label class="slider ${moved ? 'moved' : ''} ${known || moved ? '' : 'lacking'}"
        ><span>${term.name}</span>
        <output
          >${moved ? `${amount(number, term.step < 1 ? 1 : 0)} ${term.unit}` : known ? range(term.at[0], term.at[1], term.unit, term.step < 1 ? 1 : 0) : 'not known'}</output
        >
        <input
          type="range"
          min=${term.low}
          max=${term.high}
          step=${term.step}
          .value=${String(number)}
          aria-valuetext=${known || moved ? `${amount(number)} ${term.unit}` : 'not known'}
          @input=${(event) => this.tell(Number(event.target.value))}
      /></label>
      ${moved ? html`<button type="button" class="source" @click=${() => this.tell(null)}>as the atlas has it</button>` : nothing}`;
  }

  tell(number) {
    this.dispatchEvent(new CustomEvent('lm-move', {detail: number}));
  }
}
customElements.define('lm-term', TermSlider);
