import {html, nothing, svg} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {amount, index, percent} from '../../format/numbers.js';
import {stageName} from '../../format/words.js';

const SHOWN = 8;

/** The index of the European studies, taken apart: what each country adds, and what each factor does. */
class RiskFactors extends PageElement {
  static properties = {risk: {attribute: false}};

  render() {
    const {risk} = this;
    return html`<p>
        Seen from ${risk.importerName}, by the method ${risk.method}. A stage's risk is the concentration of
        suppliers, each weighed by how badly governed it is, times what neither recycling nor substitution can
        replace.
      </p>
      <div class="two">${risk.stages.map((stage) => this.stage(stage))}</div>
      ${this.importance()}`;
  }

  stage(stage) {
    const {risk} = this;
    return html`<div class="stage">
      <h3>${stageName(stage.stage)}: ${index(stage.supplyRiskRounded, 1)}</h3>
      <p class="soft small">
        ${index(stage.supplyRisk, 3)} before rounding
        <lm-sources
          .ids=${stage.sources}
          .all=${risk.sources}
          .figure=${`Supply risk, ${stageName(stage.stage)}`}
        ></lm-sources>
      </p>
      <dl class="pairs">
        ${[
          ['Concentration of world suppliers', index(stage.hhiGlobal)],
          [`Concentration of suppliers to ${risk.importerName}`, index(stage.hhiEu)],
          ['Import reliance', percent(stage.importReliance, 0)],
          ['End-of-life recycling', percent(stage.endOfLifeRecyclingRate, 0)],
          ['Substitution index', index(stage.substitutionIndexSupplyRisk)],
        ].map(
          ([name, value]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
      ${contributions('World suppliers', stage.global)}${contributions(`Suppliers to ${risk.importerName}`, stage.importer)}
    </div>`;
  }

  importance() {
    const {risk} = this;
    return html`<h3>Economic importance: ${index(risk.economicImportanceRounded, 1)}</h3>
      <p class="soft small">
        ${index(risk.economicImportance, 3)} before rounding
        <lm-sources
          .ids=${risk.economicImportanceSources}
          .all=${risk.sources}
          figure="Economic importance"
        ></lm-sources>
      </p>
      <div class="table-scroll">
        <table class="data">
          <caption>
            Sectors that use it
          </caption>
          <thead>
            <tr>
              <th scope="col">Sector (NACE)</th>
              <th scope="col" class="n">End use</th>
              <th scope="col" class="n">Value added, EUR m</th>
              <th scope="col" class="n">Points</th>
            </tr>
          </thead>
          <tbody>
            ${risk.sectors.map(
              (row) =>
                html`<tr>
                  <td data-head="Sector">${row.sector}</td>
                  <td data-head="End use" class="n">${percent(row.endUseShare, 0)}</td>
                  <td data-head="Value added" class="n">${amount(row.valueAddedMillionEur, 0)}</td>
                  <td data-head="Points" class="n">${index(row.points)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }
}

/** Bars of what each country adds to the concentration; the hollow part of a bar would be there without governance. */
function contributions(title, rows) {
  if (!rows.length)
    return html`<h4>${title}</h4>
      <p class="unknown">not known</p>`;
  const sorted = [...rows].sort((a, b) => b.contribution - a.contribution);
  const most = sorted[0].contribution || 1;
  const rest = sorted.slice(SHOWN).reduce((sum, row) => sum + row.contribution, 0);
  return html`<h4>${title}</h4>
    <table class="shares">
      <caption class="visually-hidden">
        ${title}: contribution to concentration, share, governance
      </caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">Country</th>
          <td></td>
          <th scope="col">Adds</th>
          <th scope="col">Share and governance</th>
        </tr>
      </thead>
      <tbody>
        ${sorted
          .slice(0, SHOWN)
          .filter((row) => row.contribution > 0.0005)
          .map(
            (row) =>
              html`<tr>
                <th scope="row">${row.name}</th>
                <td class="track" aria-hidden="true">
                  <svg width="100%" height="12">
                    ${svg`<rect height="12" width="${(row.contribution / most) * 100}%"></rect>`}
                  </svg>
                </td>
                <td class="n">${index(row.contribution, 3)}</td>
                <td class="n why soft">
                  ${percent(row.share)} ·
                  ${index(row.governance, 1)}${
                    row.tradeParameter === 1 ? '' : ` · ×${index(row.tradeParameter, 1)}`
                  }
                </td>
              </tr>`,
          )}
        ${
          rest > 0.0005
            ? html`<tr>
                <th scope="row">others</th>
                <td></td>
                <td class="n">${index(rest, 3)}</td>
                <td></td>
              </tr>`
            : nothing
        }
      </tbody>
    </table>`;
}

customElements.define('lm-risk', RiskFactors);
