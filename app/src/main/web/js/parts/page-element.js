import {LitElement} from 'lit';

/**
 * A component without a shadow: one style sheet for all, links and labels that reach across components, and paper
 * that prints. It draws itself again when names of countries have been learned.
 */
export class PageElement extends LitElement {
  connectedCallback() {
    super.connectedCallback();
    this.onNames = () => this.requestUpdate();
    addEventListener('lm-names', this.onNames);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('lm-names', this.onNames);
  }

  createRenderRoot() {
    return this;
  }
}
