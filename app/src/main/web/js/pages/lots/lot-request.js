import {html} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {nothingHere} from '../../parts/answer.js';
import {mass} from '../../format/numbers.js';
import {moment} from '../../format/times.js';
import {rowOf, siteName} from './lot-head.js';
import '../../parts/copy-button.js';

/** A letter that asks for exactly the records that are missing. It accuses nobody. */
class LotRequest extends PageElement {
  static properties = {answer: {attribute: false}, lot: {}};

  render() {
    const request = this.answer.request;
    if (!request?.items?.length) return nothingHere('There is nothing to ask for.');
    const text = letter(this.answer, this.lot);
    return html`<p class="soft">
        It asks for exactly the records that would narrow what is possible, and accuses nobody.
      </p>
      <div class="actions"><lm-copy .text=${text} label="Copy the request"></lm-copy></div>
      <pre class="letter" tabindex="0" role="region" aria-label="The request">${text}</pre>`;
  }
}

function letter(answer, lot) {
  const row = rowOf(answer, lot);
  const {addressee, items} = answer.request;
  const bySite = new Map();
  for (const item of items) bySite.set(item.site, [...(bySite.get(item.site) ?? []), item]);
  const parts = [...bySite].map(
    ([site, list]) =>
      `${site ? `At ${siteName(answer, site)}` : 'On what was found'}:\n${list
        .map(
          (item) =>
            `  - ${item.sentence}${item.events.length ? ` (${item.events.map((event) => `${event.document}, row ${event.row}`).join('; ')})` : ''}`,
        )
        .join('\n')}`,
  );
  return [
    `To ${siteName(answer, addressee)}`,
    '',
    `About lot ${lot}${row ? `, ${mass(row.massGrams)} of metal, ${moment(row.time)}` : ''}`,
    '',
    'We keep a record of where our metal comes from. For this lot, these records would let us say more:',
    '',
    ...parts.flatMap((part) => [part, '']),
    'A copy or a photograph is enough. A record that does not exist is an answer too: please say so.',
  ].join('\n');
}

customElements.define('lm-lot-request', LotRequest);
