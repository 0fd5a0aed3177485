import {html, svg} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {lotSteps} from '../../charts/lot-graph.js';
import {mass} from '../../format/numbers.js';
import {country, listed} from '../../format/words.js';

/** The flows of a lot where there is no room for bands: place by place, as bars of one scale. */
class LotSteps extends PageElement {
  static properties = {flows: {attribute: false}};

  render() {
    const steps = lotSteps(this.flows);
    const most = Math.max(...steps.flatMap(({inflows}) => inflows.map(({massGrams}) => massGrams)));
    return html`<table class="shares steps">
      <caption>
        What reached each place, from the lot back to the mines
      </caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">From</th>
          <td></td>
          <th scope="col">Metal</th>
        </tr>
      </thead>
      ${steps.map(({node, inflows}) => this.place(node, inflows, most))}
    </table>`;
  }

  place(node, inflows, most) {
    const {name, origins, tint} = this.flows;
    return html`<tbody>
      <tr>
        <th scope="rowgroup" colspan="2">
          <b>${name(node)}</b>
          <span class="soft">${listed(origins(node.at).sort().reverse().map(origin))}</span>
        </th>
        <td class="n">${mass(node.massGrams)}</td>
      </tr>
      ${inflows.map(
        ({from, massGrams}) =>
          html`<tr>
            <th scope="row">${name(from)}</th>
            <td class="track" aria-hidden="true">
              <svg width="100%" height="12">${bar(massGrams / most, tint(from.at))}</svg>
            </td>
            <td class="n">${mass(massGrams)}</td>
          </tr>`,
      )}
    </tbody>`;
  }
}

/** What is small is seen still. */
const bar = (part, tint) =>
  svg`<rect class=${tint} height="12" width="${Math.max(0.7, part * 100)}%"></rect>`;

const origin = (code) => (code ? country(code) : 'unknown');

customElements.define('lm-lot-steps', LotSteps);
