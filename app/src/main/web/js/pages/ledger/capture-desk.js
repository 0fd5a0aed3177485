import {html, nothing} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {capture} from '../../api/upload.js';
import {bytes} from '../../format/numbers.js';
import '../../parts/job-progress.js';
import '../../parts/problem-note.js';
import {sorted} from './sheets.js';
import './capture-outcome.js';

/** Sheets are dropped or chosen, checked or kept; with a problem anywhere nothing is kept. */
class CaptureDesk extends PageElement {
  static properties = {
    files: {state: true},
    over: {state: true},
    sending: {state: true},
    outcome: {state: true},
    failure: {state: true},
  };

  constructor() {
    super();
    this.files = [];
  }

  render() {
    return html`<div
        class="drop ${this.over ? 'over' : ''}"
        @dragover=${this.dragOver}
        @dragleave=${() => (this.over = false)}
        @drop=${this.dropped}
      >
        <p>
          <b>Drop sheets here</b>, or
          <label class="button"
            >choose files<input
              class="visually-hidden"
              type="file"
              multiple
              accept=".csv,.xlsx,.jsonl"
              @change=${(event) => this.take([...event.target.files])}
          /></label>
        </p>
        <p class="soft small">
          Sites, movements, documents, assays and corrections, as CSV or Excel. Sheets that belong together go
          in together. Blank sheets with notes: <code>lodemark capture --template my-books/</code>
        </p>
      </div>
      <div aria-live="polite">
        ${this.chosen()}
        ${
          this.sending
            ? html`<lm-progress
                what=${this.sending.dryRun ? 'Checking' : 'Bringing in'}
                .progress=${this.sending.progress}
                .stop=${() => this.sending.stop.abort()}
              ></lm-progress>`
            : nothing
        }
        ${this.failure && !this.problems(this.failure).length ? html`<lm-problem .problem=${this.failure}></lm-problem>` : nothing}
        ${this.outcome || this.failure ? html`<lm-capture-outcome .report=${this.outcome} .problems=${this.problems(this.failure)} .count=${told(this.failure)}></lm-capture-outcome>` : nothing}
      </div>`;
  }

  /** The rows of a refusal, whichever way it was told. */
  problems(failure) {
    if (!failure) return [];
    return failure.body?.files
      ? failure.body.files.flatMap((file) => file.problems.map((one) => ({file: file.file, ...one})))
      : (failure.problems ?? []);
  }

  chosen() {
    if (!this.files.length) return nothing;
    return html`<ul class="plain chosen">
        ${this.files.map(
          (file) =>
            html`<li>
              <code>${file.name}</code> <span class="soft">${bytes(file.size)}</span>
              <button
                type="button"
                class="source"
                @click=${() => (this.files = this.files.filter((one) => one !== file))}
              >
                leave out
              </button>
            </li>`,
        )}
      </ul>
      <div class="actions">
        <button type="button" class="strong" ?disabled=${this.sending} @click=${() => this.send(false)}>
          Check and keep
        </button>
        <button type="button" ?disabled=${this.sending} @click=${() => this.send(true)}>Only check</button>
      </div>`;
  }

  dragOver(event) {
    event.preventDefault();
    this.over = true;
  }

  dropped(event) {
    event.preventDefault();
    this.over = false;
    this.take([...event.dataTransfer.files]);
  }

  take(files) {
    const {taken, problems} = sorted(this.files, files);
    this.files = taken;
    this.outcome = undefined;
    this.failure = problems.length ? {message: 'These cannot be sent.', problems} : undefined;
  }

  async send(dryRun) {
    const stop = new AbortController();
    const tell = (sent, of) =>
      (this.sending = {
        dryRun,
        stop,
        progress:
          sent < of
            ? {share: sent / of, words: `sent ${bytes(sent)} of ${bytes(of)}`}
            : {words: 'every row is being checked'},
      });
    tell(
      0,
      this.files.reduce((sum, file) => sum + file.size, 0),
    );
    this.outcome = this.failure = undefined;
    try {
      this.outcome = await capture(this.files, dryRun, tell, stop.signal);
      const whole = !dryRun && (this.outcome.files ?? []).every((file) => file.captured);
      if (whole) {
        this.files = [];
        this.dispatchEvent(new Event('lm-captured'));
      }
    } catch (failure) {
      if (failure.name !== 'AbortError') this.failure = failure;
    } finally {
      this.sending = undefined;
    }
  }
}
/** How many problems there are: of very many the server lists the first. */
const told = (failure) => Number(/^(\d+) problem/.exec(failure?.body?.detail ?? '')?.[1]) || undefined;

customElements.define('lm-capture', CaptureDesk);
