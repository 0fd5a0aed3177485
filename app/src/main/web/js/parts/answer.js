import {html, nothing} from 'lit';
import './problem-note.js';

/**
 * One answer that a component waits for: asked, waiting, failed, or there. A newer question stops the older one.
 * While a new answer is on its way the old one stays visible, marked as such.
 */
export class Answer {
  /** @param {import('lit').ReactiveControllerHost} host */
  constructor(host) {
    this.host = host;
    this.value = undefined;
    this.failure = undefined;
    this.waiting = false;
    host.addController(this);
  }

  hostDisconnected() {
    this.stop?.abort();
  }

  /** @param {(signal: AbortSignal) => Promise<*>} question */
  async ask(question) {
    this.question = question;
    this.stop?.abort();
    const stop = (this.stop = new AbortController());
    this.waiting = true;
    this.failure = undefined;
    this.host.requestUpdate();
    try {
      const value = await question(stop.signal);
      if (!stop.signal.aborted) this.value = value;
    } catch (failure) {
      if (!stop.signal.aborted) this.failure = failure;
    } finally {
      if (!stop.signal.aborted) this.waiting = false;
      this.host.requestUpdate();
    }
  }

  /**
   * @param {(value: *) => unknown} ready
   * @param {string} what for "Reading ..."
   */
  render(ready, what) {
    if (this.failure?.body?.type?.endsWith(':nothing-kept')) {
      return nothingHere(
        'No books have been brought in yet.',
        html`<a href="#/ledger">Bring in a trader's books</a>`,
      );
    }
    if (this.failure) {
      return html`<lm-problem .problem=${this.failure} .retry=${() => this.ask(this.question)}></lm-problem>`;
    }
    if (this.value === undefined) return waitingFor(what);
    return html`${this.waiting ? html`<p class="working" role="status">Reading ${what} …</p>` : nothing}
    ${ready(this.value)}`;
  }
}

export const waitingFor = (what) =>
  html` <div class="waiting" role="status"><span>Reading ${what} …</span><i></i><i></i><i></i></div>`;

/** @param {unknown} hint what to do about it */
export const nothingHere = (sentence, hint = nothing) =>
  html`<p class="empty"><b>${sentence}</b> ${hint}</p>`;
