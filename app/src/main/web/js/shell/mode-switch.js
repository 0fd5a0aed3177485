import {html} from 'lit';
import {PageElement} from '../parts/page-element.js';
import {chooseMode, currentMode} from '../theme/theme.js';

/** Light or dark, by hand. */
class ModeSwitch extends PageElement {
  connectedCallback() {
    super.connectedCallback();
    addEventListener('lm-theme', this.onNames);
  }

  render() {
    const dark = document.documentElement.dataset.theme === 'dark';
    return html`<button
      type="button"
      class="mode"
      aria-pressed=${String(dark)}
      title=${dark ? 'Light' : 'Dark'}
      @click=${() => chooseMode(currentMode() === 'dark' ? 'light' : 'dark')}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <circle cx="10" cy="10" r="7.5"></circle>
        <path d="M10 2.500a7.5 7.5 0 0 1 0 15z"></path></svg
      ><span class="visually-hidden">Dark mode</span>
    </button>`;
  }
}
customElements.define('lm-mode', ModeSwitch);
