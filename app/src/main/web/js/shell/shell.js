import {html, nothing} from 'lit';
import {PageElement} from '../parts/page-element.js';
import {Answer, nothingHere, waitingFor} from '../parts/answer.js';
import {forget, read} from '../api/client.js';
import {readWorld} from '../charts/world.js';
import {place} from '../router.js';
import {PAGES} from './pages.js';
import '../parts/sources.js';
import './mode-switch.js';

/** The frame of all pages: skip link, banner, navigation, the page itself, the sheet of sources. */
class Shell extends PageElement {
  static properties = {at: {state: true}, loaded: {state: true}, broken: {state: true}};

  constructor() {
    super();
    this.status = new Answer(this);
    this.loaded = new Set();
  }

  connectedCallback() {
    super.connectedCallback();
    this.replaceChildren();
    addEventListener('hashchange', () => this.turn(true));
    addEventListener('lm-ledger-changed', () => {
      forget();
      this.status.ask((signal) => read('status', {}, signal));
    });
    this.status.ask((signal) => read('status', {}, signal));
    this.turn(false);
    // Names of countries come with the outlines; a page that was faster shows codes until then.
    readWorld().then(
      () => dispatchEvent(new Event('lm-names')),
      () => {},
    );
  }

  async turn(moved) {
    const before = this.at?.path;
    this.at = place();
    const page = PAGES[this.at.path];
    document.title = page ? `${page.title} · Lodemark` : 'Lodemark';
    if (page && !this.loaded.has(page)) {
      this.broken = undefined;
      try {
        await page.load();
        this.loaded.add(page);
      } catch (failure) {
        this.broken = failure;
      }
      this.requestUpdate();
    }
    if (moved && before !== this.at.path) this.toTop();
  }

  /** After a step to another page the reader starts at its heading. */
  async toTop() {
    await this.updateComplete;
    scrollTo(0, 0);
    this.querySelector('main')?.focus({preventScroll: true});
  }

  render() {
    const status = this.status.value;
    return html`<a class="skip" href="#main" @click=${this.skip}>Skip to the page</a>
      <header class="top">
        <div class="bar">
          <a class="mark" href="#/today"
            ><svg viewBox="0 0 32 32" width="22" height="22" aria-hidden="true">
              <path d="M16 2 29 16 16 30 3 16z"></path>
              <circle cx="16" cy="16" r="4.5"></circle></svg
            >Lodemark</a
          >
          <nav aria-label="Pages">
            <ul>
              ${Object.entries(PAGES)
                .filter(([, page]) => !page.within)
                .map((entry) => this.entry(entry))}
            </ul>
          </nav>
          <lm-mode></lm-mode>
        </div>
      </header>
      ${
        status?.store?.simulated
          ? html`<aside class="simulated" aria-label="Simulated ledger">
              <p>
                <b>Simulated ledger.</b> Every site, firm, lot and paper in it is invented. Public figures on
                these pages are real.
              </p>
            </aside>`
          : nothing
      }
      <main
        id="main"
        tabindex="-1"
        @lm-sources=${(event) => this.querySelector('lm-source-sheet').open(event.detail)}
      >
        ${this.page()}
      </main>
      <footer class="foot">
        <p>
          ${status ? html`Lodemark ${status.version}. Atlas: ${status.atlas?.name}.` : nothing} Answers are
          conditional on the records and sources shown. <a href="docs/">Interface for programs</a>
        </p>
      </footer>
      <lm-source-sheet></lm-source-sheet>`;
  }

  entry([path, page]) {
    const here = this.at.path === path || PAGES[this.at.path]?.within === path;
    return html`<li><a href=${`#/${path}`} aria-current=${here ? 'page' : nothing}>${page.title}</a></li>`;
  }

  page() {
    const page = PAGES[this.at.path];
    if (!page) {
      return html`<h1>No such page</h1>
        ${nothingHere(`There is no page “${this.at.path}”.`, html`<a href="#/today">Go to Today</a>`)}`;
    }
    if (this.broken)
      return html`<h1>${page.title}</h1>
        <lm-problem .problem=${this.broken}></lm-problem>`;
    return this.loaded.has(page)
      ? page.view(this.at.query)
      : html`<h1>${page.title}</h1>
          ${waitingFor('the page')}`;
  }

  skip(event) {
    event.preventDefault(); // the address holds the page, not a place in it
    this.querySelector('main').focus();
  }
}
customElements.define('lm-shell', Shell);
