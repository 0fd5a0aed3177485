import {html, nothing} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {Answer, nothingHere} from '../../parts/answer.js';
import {address, read} from '../../api/client.js';
import {follow} from '../../api/jobs.js';
import {readWorld} from '../../charts/world.js';
import {link} from '../../router.js';
import '../../parts/job-progress.js';
import './lot-head.js';
import './lot-bounds.js';
import './lot-flow.js';
import './lot-route.js';
import './lot-evidence.js';
import './lot-help.js';
import './lot-request.js';

/** One lot: its way and shares at once, what is possible and the verdict as soon as they are computed. */
class LotPage extends PageElement {
  static properties = {
    lot: {},
    sets: {attribute: false, hasChanged: (now, before) => String(now) !== String(before)},
    trust: {},
    progress: {state: true},
  };

  constructor() {
    super();
    this.verify = new Answer(this);
    this.trace = new Answer(this);
    this.places = new Answer(this);
  }

  connectedCallback() {
    super.connectedCallback();
    this.places.ask(async (signal) => {
      const [world, sites] = await Promise.all([readWorld(), read('sites', {}, signal)]);
      return {world, sites: sites.sites};
    });
  }

  willUpdate(changed) {
    if (!['lot', 'sets', 'trust'].some((name) => changed.has(name)) || !this.lot) return;
    const asked = {lot: this.lot, set: this.sets, trust: this.trust};
    this.verify.value = undefined;
    this.progress = undefined;
    this.verify.ask(async (signal) => {
      const answer = await read('verify', asked, signal);
      // What takes long becomes a job; meanwhile the page shows what the records say at once.
      return answer.state && answer.id
        ? follow(answer, (progress) => (this.progress = progress), signal)
        : answer;
    });
    this.trace.ask((signal) => read('trace', {lot: this.lot, trust: this.trust}, signal));
  }

  render() {
    if (!this.lot)
      return html`<h1>Lot</h1>
        ${nothingHere('No lot is named.', html`<a href="#/lots">Choose one</a>`)}`;
    return html`<div class="page lot">
      <p class="eyebrow"><a href="#/lots">Lots</a></p>
      ${this.verify.value ? this.answered(this.verify.value) : this.beforeTheAnswer()}
    </div>`;
  }

  /** While bounds are being computed: how far that is, and the shares and the way, which take no time. */
  beforeTheAnswer() {
    const {verify, progress} = this;
    return html`<h1 class="id" tabindex="-1">${this.lot}</h1>
      ${
        verify.waiting && progress
          ? html`<lm-progress
              what="Bounding what is possible"
              .progress=${progress}
              .stop=${() => this.stopVerify()}
            ></lm-progress>`
          : verify.waiting || verify.failure
            ? verify.render(() => nothing, 'what is possible')
            : html`<p class="empty">
                <b>Stopped.</b>
                <button type="button" @click=${() => verify.ask(verify.question)}>Start again</button>
              </p>`
      }
      ${
        verify.failure?.status === 404
          ? nothing
          : html`<section aria-labelledby="way-title">
              <h2 id="way-title">The way of the metal</h2>
              ${this.way()}
            </section>`
      }`;
  }

  way() {
    const trace = this.trace.value;
    return html`${this.trace.render(() => html`<lm-lot-flow .trace=${trace}></lm-lot-flow>`, 'the way')}
    ${
      trace
        ? this.places.render(
            ({world, sites}) =>
              html`<lm-lot-route .trace=${trace} .world=${world} .sites=${sites}> </lm-lot-route>`,
            'the map',
          )
        : nothing
    }`;
  }

  stopVerify() {
    this.verify.stop.abort();
    this.verify.waiting = false;
    this.requestUpdate();
  }

  answered(answer) {
    return html`<lm-lot-head .answer=${answer} .lot=${this.lot}></lm-lot-head>
      <div class="actions">
        <a
          class="button"
          href=${address('verify.html', {lot: this.lot, set: this.sets, download: 'true'})}
          download
          >Download the report</a
        >
      </div>
      <div class="lot-body">
        ${lotNav()}
        <div class="lot-parts">
          <section id="possible" aria-labelledby="possible-title">
            <h2 id="possible-title">What is possible</h2>
            <lm-lot-bounds .answer=${answer} .lot=${this.lot} .sets=${this.sets}></lm-lot-bounds>
          </section>
          <section id="way" aria-labelledby="way-title">
            <h2 id="way-title">The way of the metal</h2>
            ${this.way()}
          </section>
          <section id="evidence" aria-labelledby="evidence-title">
            <h2 id="evidence-title">Evidence</h2>
            <lm-lot-evidence .answer=${answer} .lot=${this.lot}></lm-lot-evidence>
          </section>
          <section id="help" aria-labelledby="help-title">
            <h2 id="help-title">What would tell more</h2>
            <lm-lot-help .answer=${answer} .lot=${this.lot}></lm-lot-help>
          </section>
          <section id="request" aria-labelledby="request-title">
            <h2 id="request-title">Request to the supplier</h2>
            <lm-lot-request .answer=${answer} .lot=${this.lot}></lm-lot-request>
          </section>
        </div>
      </div>
      ${answer.notes.map((note) => html`<p class="soft small">${note}</p>`)}
      <p class="soft">
        ${answer.condition} ${answer.calibration ? `Weights of evidence are ${answer.calibration}.` : ''}
        <a href=${link('lots')}>All lots</a>
      </p>`;
  }
}

const PARTS = [
  ['possible', 'What is possible'],
  ['way', 'The way'],
  ['evidence', 'Evidence'],
  ['help', 'What would tell more'],
  ['request', 'Request'],
];

/** Links within the page go by script: the address holds which lot it is. */
const lotNav = () =>
  html`<nav class="lot-nav" aria-label="Parts of this page">
    <ul class="plain">
      ${PARTS.map(
        ([id, name]) => html`<li><button type="button" @click=${() => jump(id)}>${name}</button></li>`,
      )}
    </ul>
  </nav>`;

function jump(id) {
  const heading = document.querySelector(`#${id} h2`);
  heading.tabIndex = -1;
  heading.scrollIntoView({block: 'start'});
  heading.focus({preventScroll: true});
}

customElements.define('lm-lot', LotPage);
