import {html} from 'lit';
import {PageElement} from './page-element.js';

/** Copies a text, and says that it did. */
class CopyButton extends PageElement {
  static properties = {text: {attribute: false}, label: {}, state: {state: true}};

  render() {
    return html`<button type="button" @click=${this.copy}>${this.label ?? 'Copy'}</button>
      <span class="soft small" role="status">${this.state ?? ''}</span>`;
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.text);
      this.state = 'Copied.';
    } catch {
      this.state = 'Your browser did not let it be copied: mark the text and copy it by hand.';
    }
    setTimeout(() => (this.state = ''), 6000);
  }
}
customElements.define('lm-copy', CopyButton);
