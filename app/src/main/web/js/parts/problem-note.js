import {html, nothing} from 'lit';
import {PageElement} from './page-element.js';

/** What went wrong, all of it, with its place and what to do next. */
class ProblemNote extends PageElement {
  static properties = {problem: {attribute: false}, retry: {attribute: false}};

  render() {
    const {problem} = this;
    if (!problem) return nothing;
    const list = problem.problems ?? [];
    return html`<div class="problem" role="alert">
      <p><b>${list.length ? headline(problem, list) : problem.message}</b></p>
      ${
        list.length
          ? html`<ul>
              ${list.map(line)}
            </ul>`
          : nothing
      }
      ${this.retry ? html`<button type="button" @click=${() => this.retry()}>Try again</button>` : nothing}
    </div>`;
  }
}

const headline = (problem, list) =>
  (list.some((one) => one.what === problem.message) ? problem.title : problem.message) ||
  'This cannot be answered.';

const line = (one) =>
  html`<li>
    ${one.what ?? one.message}${one.value ? html`: <code>${one.value}</code>` : nothing}
    ${one.where ? html`<span class="soft">(${one.where})</span>` : nothing}
    ${one.fix ? html`<br />${one.fix}` : nothing}
  </li>`;

customElements.define('lm-problem', ProblemNote);
