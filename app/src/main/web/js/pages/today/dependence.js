import {html, nothing, svg} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {index, lowPercent, percent, tonnes} from '../../format/numbers.js';
import {period} from '../../format/times.js';
import {country, stageName} from '../../format/words.js';

const SHOWN = 6;

/** Who the world depends on at each stage; stages are never merged. */
class Dependence extends PageElement {
  static properties = {nations: {attribute: false}};

  render() {
    return html`<div class="two">${this.nations.concentration.map((row) => this.stage(row))}</div>`;
  }

  stage(row) {
    const rows = this.nations.holdings.filter(
      (held) => held.stage === row.stage && typeof held.shareHigh === 'number' && held.shareHigh > 0,
    );
    const shown = rows.slice(0, SHOWN);
    const rest = 1 - shown.reduce((sum, held) => sum + held.shareHigh, 0);
    return html`<div class="stage">
      <h3>${stageName(row.stage)}</h3>
      <p class="soft small">
        ${period(row.period)}, ${row.edition}${row.worldTonnes ? `, world ${tonnes(row.worldTonnes)}` : ''}
        <lm-sources
          .ids=${row.sources}
          .all=${this.nations.sources}
          .figure=${stageName(row.stage)}
        ></lm-sources>
      </p>
      <table class="shares">
        <caption class="visually-hidden">
          ${stageName(row.stage)}: shares of the world
        </caption>
        <tbody>
          ${shown.map((held) => bar(held.name, held.shareHigh))}
          ${rest > 0.0005 ? bar(`${rows.length - shown.length} others`, rest, 'rest') : nothing}
        </tbody>
      </table>
      <dl class="pairs">
        <div>
          <dt>Concentration (HHI, 0 to 1)</dt>
          <dd>${index(row.hhi)}</dd>
        </div>
        <div>
          <dt>Without ${country(row.largest)}</dt>
          <dd>${lowPercent(row.n1Share)}</dd>
        </div>
      </dl>
      ${
        row.notShown.length
          ? html`<p class="soft small">
              Output of ${row.notShown.map(country).join(', ')} is withheld by the publisher and in no share.
            </p>`
          : nothing
      }
    </div>`;
  }
}

const bar = (name, share, kind = '') =>
  html`<tr>
    <th scope="row">${name}</th>
    <td class="track" aria-hidden="true">
      <svg width="100%" height="12">
        ${svg`<rect class=${kind} height="12" width="${share * 100}%"></rect>`}
      </svg>
    </td>
    <td class="n">${percent(share)}</td>
  </tr>`;

customElements.define('lm-dependence', Dependence);
