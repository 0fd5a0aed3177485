import {html, nothing, svg} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {range} from '../../format/numbers.js';
import {capital} from '../../format/words.js';

/**
 * From the buyer's door down to the seller: each part of the price where it falls off. A bar is the middle of its
 * range, the line through it the range; a part that is not known has no bar, and everything below it may be less.
 */
class Waterfall extends PageElement {
  static properties = {value: {attribute: false}};

  render() {
    const {door, keeps, sources} = this.value;
    const top = door.range[1] ?? door.range[0] ?? 1;
    const rows = steps(keeps, middle(door.range));
    return html`<div class="table-scroll">
      <table class="data waterfall">
        <caption>
          USD for each tonne of metal in the lot, from the door of the buyer to the seller
        </caption>
        <thead>
          <tr>
            <th scope="col">Where</th>
            <th scope="col">Who keeps it, for what</th>
            <th scope="col" class="picture"><span class="visually-hidden">Drawn</span></th>
            <th scope="col" class="n">USD</th>
          </tr>
        </thead>
        <tbody>
          ${this.row({gate: 'buyer’s door', what: 'the price there', level: 0, size: middle(door.range), kind: 'whole', value: door}, top, sources)}
          ${rows.map((row) => this.row(row, top, sources))}
        </tbody>
      </table>
    </div>`;
  }

  row(row, top, sources) {
    const at = (value) => `${Math.max(0, (value / top) * 100)}%`;
    const [low, high] = row.value.range;
    return html`<tr>
      <td data-head="Where">${capital(this.gate(row.gate))}</td>
      <td data-head="Who keeps it">
        <span
          >${row.who ? html`<b>${capital(row.who)}</b>, ` : nothing}${row.what}
          ${row.value.assumed ? html`<span class="soft">assumed</span>` : nothing}
          <lm-sources
            .ids=${this.ids(row.value)}
            .all=${sources}
            .figure=${row.what}
            .notes=${this.words(row.value)}
          ></lm-sources
        ></span>
      </td>
      <td class="picture" aria-hidden="true">
        <svg width="100%" height="18">
          ${svg`
        ${
          row.size === null
            ? svg`<line class="lost" x1=${at(row.level)} x2=${at(row.level)} y1="1" y2="17"></line>`
            : svg`<rect class=${row.kind} x=${at(row.level)} y="3" height="12" width=${at(row.size)}></rect>`
        }
        ${low !== null && high > low && row.size !== null ? whisker(row, low, high, at) : nothing}`}
        </svg>
      </td>
      <td data-head="USD" class="n">
        ${
          low === null && high === null
            ? html`<span class="unknown">not known</span>`
            : low === 0 && high === null
              ? html`<span class="unknown">not known</span>`
              : range(low, high, '')
        }
      </td>
    </tr>`;
  }

  gate(id) {
    return this.value.gates.find((gate) => gate.gate === id)?.name ?? id;
  }

  inputs(value) {
    const numbers = new Set(value.inputs);
    return this.value.inputs.filter((one) => numbers.has(one.number));
  }

  ids(value) {
    return [...new Set(this.inputs(value).flatMap((one) => one.sources ?? []))];
  }

  words(value) {
    return this.inputs(value).map((one) => `${one.name}: ${one.words}`);
  }
}

/** A part falls off from above, so its range lies at its lower end; the price at the door stands on the ground. */
function whisker(row, low, high, at) {
  const [from, to] =
    row.kind === 'whole' ? [low, high] : [row.level + row.size - high, row.level + row.size - low];
  return svg`<line class="whisker" x1=${at(from)} x2=${at(to)} y1="9" y2="9"></line>`;
}

/** The level at which each part starts, from the door backwards; a part of unknown size takes none. */
function steps(keeps, door) {
  let level = door ?? 0;
  return [...keeps].reverse().map((keep) => {
    const value = keep.usdPerTonneContainedInLot;
    const open = value.range[0] === null || value.range[1] === null;
    const size = keep.kind === 'seller' ? Math.max(0, level) : open ? null : middle(value.range);
    level -= size ?? 0;
    return {
      ...keep,
      value,
      size,
      level,
      kind: keep.kind === 'seller' ? (open ? 'seller open' : 'seller') : keep.kind,
    };
  });
}

function middle([low, high]) {
  return low === null && high === null ? null : ((low ?? high) + (high ?? low)) / 2;
}

customElements.define('lm-waterfall', Waterfall);
