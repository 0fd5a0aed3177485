import {html, nothing} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {nothingHere} from '../../parts/answer.js';
import {percent, signed} from '../../format/numbers.js';
import {capital, words} from '../../format/words.js';
import {rowOf, siteName, verdictOf} from './lot-head.js';

/** Each test's finding with the rows behind it, by groups that share data; triggers apart. */
class LotEvidence extends PageElement {
  static properties = {answer: {attribute: false}, lot: {}};

  render() {
    const {answer} = this;
    const row = rowOf(answer, this.lot);
    const evidence = verdictOf(answer, this.lot)?.evidence ?? [];
    const groups = row?.groups ?? [];
    return html`${
        row?.words
          ? html`<p>
              Taken together:
              <b>${row.words}</b>
              ${typeof row.log10Lr === 'number' ? html`<span class="soft">(${signed(row.log10Lr)} in powers of ten)</span>` : nothing}.
            </p>`
          : nothing
      }
      ${
        evidence.length
          ? html`<ul class="plain evidence">
              ${evidence.map((one) => this.finding(one))}
            </ul>`
          : nothingHere('No test found anything about this lot.')
      }
      ${
        groups.length
          ? html`<details>
              <summary>How the groups weigh</summary>
              ${groupTable(groups)}
            </details>`
          : nothing
      }
      <details>
        <summary>Tests that were made, and those that could not be</summary>
        <ul class="plain evidence">
          ${answer.tests.map(
            (test) =>
              html`<li>
                <b>${test.test} ${test.title}</b>:
                ${test.outcome === 'made' ? html`made, ${test.findings} findings` : html`<span class="soft">${words(test.outcome)}: ${test.reason}</span>`}
              </li>`,
          )}
        </ul>
      </details>
      ${this.borders()} ${this.triggers()}`;
  }

  finding(one) {
    return html`<li>
      <b>${one.test} ${one.title}</b> <span class="tag">${one.group}</span>
      <p>${one.finding}</p>
      ${
        one.events?.length
          ? html`<details>
              <summary>${one.events.length === 1 ? '1 row' : `${one.events.length} rows`} behind it</summary>
              <ul>
                ${one.events.map((event) => this.event(event))}
              </ul>
            </details>`
          : nothing
      }
    </li>`;
  }

  event(event) {
    const told = this.answer.events?.find((one) => one.document === event.document && one.row === event.row);
    return html`<li><code>${event.document}, row ${event.row}</code> ${told?.what ?? ''}</li>`;
  }

  /** What borders have to do with the way: said, and no finding. */
  borders() {
    const {borders = []} = this.answer;
    if (!borders.length) return nothing;
    return html`<h3>Borders on the way</h3>
      <p class="soft small">Said, and not weighed: a closure holds up honest goods, and most ways have room.</p>
      <ul class="plain evidence">
        ${borders.map(
          (one) =>
            html`<li>
              <p>${one.sentence}</p>
              <lm-sources .ids=${one.sources} .all=${this.answer.sources} .figure=${one.sentence}></lm-sources>
            </li>`,
        )}
      </ul>`;
  }

  triggers() {
    const {triggers = [], priors = []} = this.answer;
    if (!triggers.length && !priors.length) return nothing;
    return html`<h3>Reasons to ask more</h3>
      <p class="soft small">These hold for whole countries or trades. They weigh nothing in the verdict.</p>
      <ul class="plain evidence">
        ${triggers.map(
          (one) =>
            html`<li>
              ${one.sentence}
              <lm-sources
                .ids=${one.source ? [one.source] : []}
                .all=${this.answer.sources}
                .figure=${one.sentence}
              ></lm-sources>
              <span class="soft">${one.sites.map((site) => siteName(this.answer, site)).join(', ')}</span>
            </li>`,
        )}
        ${priors.map((one) => html`<li>${one.sentence} <lm-sources .ids=${one.sources} .all=${this.answer.sources} .figure=${one.sentence}></lm-sources></li>`)}
      </ul>`;
  }
}

const groupTable = (groups) =>
  html`<table class="data">
    <caption>
      Groups share no data with each other. A minus speaks for the claim. Covered is the part of the metal
      that the tests could look at.
    </caption>
    <thead>
      <tr>
        <th scope="col">Group</th>
        <th scope="col" class="n">Power of ten</th>
        <th scope="col" class="n">Covered</th>
        <th scope="col">In words</th>
      </tr>
    </thead>
    <tbody>
      ${groups.map(
        (group) =>
          html`<tr>
            <td data-head="Group">${capital(group.group)}</td>
            <td data-head="Power of ten" class="n">${signed(group.log10Lr)}</td>
            <td data-head="Covered" class="n">${percent(group.coverage, 0)}</td>
            <td data-head="In words">${group.words}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;

customElements.define('lm-lot-evidence', LotEvidence);
