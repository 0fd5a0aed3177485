import {html, nothing} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {PageElement} from './page-element.js';

/** What a reader may follow: http and https only, whatever a table holds. */
export function safeLink(url) {
  try {
    const {protocol, href} = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}

/**
 * The sources behind a figure: `<lm-sources .ids .all label figure>`. A small button; it opens the sheet of sources.
 * `all` is the list of the answer that the figure came in.
 */
class Sources extends PageElement {
  static properties = {
    ids: {attribute: false},
    all: {attribute: false},
    figure: {},
    notes: {attribute: false},
  };

  render() {
    const ids = this.ids ?? [];
    if (!ids.length) return nothing;
    const words = ids.length === 1 ? 'source' : `${ids.length} sources`;
    return html`<button
      type="button"
      class="source"
      aria-haspopup="dialog"
      aria-label=${ifDefined(this.label(words))}
      @click=${this.open}
    >
      ${words}
    </button>`;
  }

  label(words) {
    return this.figure ? `${words} of ${this.figure}` : undefined;
  }

  open() {
    const byId = new Map((this.all ?? []).map((source) => [source.id, source]));
    const list = this.ids.map((id) => byId.get(id) ?? {id, title: id});
    this.dispatchEvent(
      new CustomEvent('lm-sources', {
        bubbles: true,
        detail: {figure: this.figure, sources: list, notes: this.notes ?? []},
      }),
    );
  }
}
customElements.define('lm-sources', Sources);

/** The sheet at the side, one for the whole page. */
class SourceSheet extends PageElement {
  static properties = {shown: {state: true}};

  open(detail) {
    this.shown = detail;
    this.updateComplete.then(() => this.querySelector('dialog').showModal());
  }

  render() {
    const shown = this.shown;
    return html`<dialog class="sheet" aria-label="Sources" @click=${this.outside}>
      <form method="dialog">
        <h2>Sources</h2>
        <button value="close">Close</button>
      </form>
      ${
        shown
          ? html` ${shown.figure ? html`<p class="figure">${shown.figure}</p>` : nothing}
              ${shown.notes.map((note) => html`<p class="soft">${note}</p>`)}
              <ol>
                ${shown.sources.map(entry)}
              </ol>`
          : nothing
      }
    </dialog>`;
  }

  outside(event) {
    if (event.target.localName === 'dialog') event.target.close();
  }
}

const entry = (source) => {
  const link = safeLink(source.url);
  return html`<li>
    <p>
      ${
        link
          ? html`<a href=${link} target="_blank" rel="noopener noreferrer">${source.title}</a>`
          : source.title
      }
    </p>
    ${source.note ? html`<p class="soft small">${source.note}</p>` : nothing}
    <p class="soft small"><code>${source.id}</code>${source.licence ? `, ${source.licence}` : nothing}</p>
  </li>`;
};
customElements.define('lm-source-sheet', SourceSheet);
