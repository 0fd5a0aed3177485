import {html, nothing} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {percentBounds, range} from '../../format/numbers.js';
import {words} from '../../format/words.js';

/** What would come of making more of it before it is sold. */
class Upgrades extends PageElement {
  static properties = {value: {attribute: false}};

  render() {
    const {upgrades, inputs, sources, notes, gates} = this.value;
    return html`${
        upgrades.length
          ? html`<h3>Making more of it first</h3>
              <div class="table-scroll">
                <table class="data">
                  <caption>
                    USD for each tonne of metal in the lot; every cost that is known is taken off
                  </caption>
                  <thead>
                    <tr>
                      <th scope="col">Sold as</th>
                      <th scope="col">At</th>
                      <th scope="col" class="n">Metal kept</th>
                      <th scope="col" class="n">Fetches</th>
                      <th scope="col" class="n">Adds</th>
                      <th scope="col">Pays?</th>
                    </tr>
                  </thead>
                  <tbody>
                    ${upgrades.map(
                      (row) =>
                        html`<tr>
                          <td data-head="Sold as">${row.formName}</td>
                          <td data-head="At">
                            ${gates.find((gate) => gate.gate === row.soldAt)?.name ?? row.soldAt}
                          </td>
                          <td data-head="Metal kept" class="n">${percentBounds(...row.left.range)}</td>
                          <td data-head="Fetches" class="n">${range(...row.grossUsd.range, '')}</td>
                          <td data-head="Adds" class="n">
                            ${row.addsUsd.range.every((one) => one === null) ? html`<span class="unknown">not known</span>` : range(...row.addsUsd.range, '')}
                          </td>
                          <td data-head="Pays?">${words(row.verdict)}</td>
                        </tr>`,
                    )}
                  </tbody>
                </table>
              </div>`
          : nothing
      }
      <details>
        <summary>What went in (${inputs.length})</summary>
        <ol class="inputs">
          ${inputs.map(
            (one) =>
              html`<li value=${one.number}>
                <b>${one.name}</b> <span class="soft">${one.words}</span>
                <lm-sources .ids=${one.sources ?? []} .all=${sources} .figure=${one.name}></lm-sources>
              </li>`,
          )}
        </ol>
        ${notes.map((note) => html`<p class="soft small">${note}</p>`)}
      </details>`;
  }
}
customElements.define('lm-upgrades', Upgrades);
