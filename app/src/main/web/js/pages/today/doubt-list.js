import {html} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {nothingHere} from '../../parts/answer.js';
import {capital, words} from '../../format/words.js';

/** Where publications contradict each other or themselves: both readings stand, none is chosen. */
class DoubtList extends PageElement {
  static properties = {nations: {attribute: false}};

  render() {
    const {doubts, sources} = this.nations;
    if (!doubts.length)
      return nothingHere('No doubts are known.', 'That is not a proof that there are none.');
    return html`<ul class="plain doubts">
      ${doubts.map(
        (doubt) =>
          html`<li>
            <b>${doubt.subject}</b>
            <span class="soft">${capital(words(doubt.kind))}${doubt.remark ? `: ${doubt.remark}` : ''}</span>
            <ul class="plain readings">
              ${doubt.readings.map(
                (reading) =>
                  html`<li>
                    <span class="number">${reading.value}</span>
                    <span class="soft">${[reading.edition, reading.quality].filter(Boolean).join(', ')}</span>
                    <lm-sources
                      .ids=${reading.source ? [reading.source] : []}
                      .all=${sources}
                      .figure=${`${doubt.subject}: ${reading.value}`}
                      .notes=${reading.note ? [reading.note] : []}
                    ></lm-sources>
                  </li>`,
              )}
            </ul>
          </li>`,
      )}
    </ul>`;
  }
}
customElements.define('lm-doubt-list', DoubtList);
