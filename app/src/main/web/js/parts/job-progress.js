import {html, nothing} from 'lit';
import {PageElement} from './page-element.js';

/**
 * How far a long answer is, told to screen readers too, with a way to stop it. `progress`: `{done, of, words}`, or
 * `{share, words}`; without `of` and `share` nobody knows how far, and the bar moves to and fro.
 */
class JobProgress extends PageElement {
  static properties = {progress: {attribute: false}, stop: {attribute: false}, what: {}};

  render() {
    const {done, of, words, share = null} = this.progress ?? {};
    const counted = typeof done === 'number' && of > 0;
    return html`<div class="job">
      <p role="status">
        ${this.what} … ${words ?? ''}
        ${counted ? html`<span class="number">${done} of ${of}</span>` : nothing}
      </p>
      <progress max="1" value=${(counted ? done / of : share) ?? nothing} aria-label=${this.what}></progress>
      ${this.stop ? html`<button type="button" @click=${() => this.stop()}>Stop</button>` : nothing}
    </div>`;
  }
}
customElements.define('lm-progress', JobProgress);
