import {html, nothing} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {Answer} from '../../parts/answer.js';
import {ask} from '../../api/jobs.js';
import {counted} from '../../format/numbers.js';
import '../../parts/job-progress.js';
import './scenario-outcome.js';

/** What-ifs of the atlas; each is reckoned when it is asked for, many times over its ranges. */
class Scenarios extends PageElement {
  static properties = {market: {attribute: false}, chosen: {state: true}, progress: {state: true}};

  constructor() {
    super();
    this.outcome = new Answer(this);
  }

  render() {
    return html`<div class="scenarios">
      <ul class="plain">
        ${this.market.scenarios.map(
          (one) =>
            html`<li>
              <button
                type="button"
                aria-pressed=${String(this.chosen === one.scenario)}
                @click=${() => this.run(one.scenario)}
              >
                <b>${one.title}</b
                ><span class="soft">${counted(one.steps.length, 'step')}: ${one.steps.join('; ')}</span>
              </button>
            </li>`,
        )}
      </ul>
      <div>${this.result()}</div>
    </div>`;
  }

  run(scenario) {
    this.chosen = scenario;
    this.progress = {};
    this.outcome.value = undefined;
    this.outcome.ask((signal) =>
      ask({question: 'market', scenario}, (progress) => (this.progress = progress), signal),
    );
  }

  result() {
    if (!this.chosen) {
      return html`<p class="empty">
        <b>Choose a scenario.</b> A model under stated assumptions, not a forecast: each is solved many times,
        and what is shown is where nine of ten answers lie.
      </p>`;
    }
    if (this.outcome.waiting) {
      return html`<lm-progress
        what="Solving"
        .progress=${this.progress}
        .stop=${() => this.stop()}
      ></lm-progress>`;
    }
    return this.outcome.value || this.outcome.failure
      ? this.outcome.render((answer) => html`<lm-scenario .answer=${answer}></lm-scenario>`, 'the scenario')
      : nothing;
  }

  stop() {
    this.outcome.stop.abort();
    this.outcome.waiting = false;
    this.chosen = undefined;
  }
}
customElements.define('lm-scenarios', Scenarios);
