import {html, nothing} from 'lit';
import {PageElement} from './page-element.js';
import {count} from '../format/numbers.js';

/**
 * A table of many rows, some at a time, sorted by any column that has a value to sort by. On a narrow screen each row
 * becomes a block with its labels.
 *
 * `columns`: `{head, cell: row => content, sort?: row => number|string|null, number?: boolean, wide?: boolean}`.
 */
class DataTable extends PageElement {
  static properties = {
    columns: {attribute: false},
    rows: {attribute: false},
    caption: {},
    size: {type: Number},
    from: {state: true},
    by: {state: true},
    down: {state: true},
  };

  constructor() {
    super();
    this.size = 12;
    this.from = 0;
    this.by = -1;
    this.down = true;
  }

  willUpdate(changed) {
    if (changed.has('rows')) this.from = 0;
  }

  render() {
    const rows = this.sorted();
    const page = rows.slice(this.from, this.from + this.size);
    return html`<div class="table-scroll">
        <table class="data">
          <caption>
            ${this.caption}
          </caption>
          <thead>
            <tr>
              ${this.columns.map((column, at) => this.head(column, at))}
            </tr>
          </thead>
          <tbody>
            ${page.map(
              (row) =>
                html`<tr>
                  ${this.columns.map((column) => cell(column, row))}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${rows.length > this.size ? this.pager(rows.length) : nothing}`;
  }

  head(column, at) {
    const order = this.by === at ? (this.down ? 'descending' : 'ascending') : nothing;
    return html`<th scope="col" class=${column.number ? 'n' : ''} aria-sort=${order}>
      ${
        column.sort
          ? html`<button type="button" @click=${() => this.sortBy(at)}>${column.head}</button>`
          : column.head
      }
    </th>`;
  }

  sortBy(at) {
    this.down = this.by === at ? !this.down : Boolean(this.columns[at].number);
    this.by = at;
    this.from = 0;
  }

  sorted() {
    const rows = this.rows ?? [];
    const key = this.columns[this.by]?.sort;
    if (!key) return rows;
    const sign = this.down ? -1 : 1;
    return [...rows].sort((a, b) => compare(key(a), key(b), sign));
  }

  pager(total) {
    const last = Math.min(this.from + this.size, total);
    return html`<nav class="pager" aria-label=${`Pages of ${this.caption}`}>
      <button type="button" ?disabled=${this.from === 0} @click=${() => (this.from -= this.size)}>
        Back
      </button>
      <span aria-live="polite">${count(this.from + 1)}–${count(last)} of ${count(total)}</span>
      <button type="button" ?disabled=${last === total} @click=${() => (this.from += this.size)}>On</button>
    </nav>`;
  }
}

/** Rows of unknown value stand last, in either order. */
function compare(a, b, sign) {
  const lost = (value) => value === null || value === undefined;
  if (lost(a) || lost(b)) return lost(a) - lost(b);
  return sign * (typeof a === 'number' ? a - b : String(a).localeCompare(String(b)));
}

const cell = (column, row) =>
  html`<td class=${column.number ? 'n' : ''} data-head=${column.head}>${column.cell(row)}</td>`;

customElements.define('lm-table', DataTable);
