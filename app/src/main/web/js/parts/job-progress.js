import {html, nothing} from 'lit';
import {PageElement} from './page-element.js';

/** How far a long answer is, told to screen readers too, with a way to stop it. */
class JobProgress extends PageElement {
  static properties = {progress: {attribute: false}, stop: {attribute: false}, what: {}};

  render() {
    const {done, of, words} = this.progress ?? {};
    const share = typeof done === 'number' && of > 0 ? done / of : null;
    return html`<div class="job">
      <p role="status">
        ${this.what} … ${words ?? ''}
        ${share === null ? nothing : html`<span class="number">${done} of ${of}</span>`}
      </p>
      <progress
        max="1"
        .value=${share ?? 0}
        ?indeterminate=${share === null}
        aria-label=${this.what}
      ></progress>
      ${this.stop ? html`<button type="button" @click=${() => this.stop()}>Stop</button>` : nothing}
    </div>`;
  }
}
customElements.define('lm-progress', JobProgress);
