import {LitElement} from 'lit';

/**
 * A component without a shadow: one style sheet for all, links and labels that reach across components, and paper
 * that prints.
 */
export class PageElement extends LitElement {
  createRenderRoot() {
    return this;
  }
}
