import {html, nothing} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {counted, count} from '../../format/numbers.js';
import '../../parts/data-table.js';

/** What was kept, or every cell that keeps it from being kept. */
class CaptureOutcome extends PageElement {
  static properties = {report: {attribute: false}, problems: {attribute: false}, count: {type: Number}};

  render() {
    const files = this.report?.files ?? [];
    const problems = [
      ...(this.problems ?? []),
      ...files.flatMap((file) => (file.problems ?? []).map((one) => ({file: file.file, ...one}))),
    ];
    return html`${problems.length ? this.refused(problems.map(parted)) : nothing}
    ${
      files.length
        ? html`<table class="data">
            <caption>
              ${this.report.dryRun ? 'Checked; nothing was kept' : problems.length ? 'Nothing was kept of files with problems' : 'Kept'}
            </caption>
            <thead>
              <tr>
                <th scope="col">File</th>
                <th scope="col" class="n">New</th>
                <th scope="col" class="n">Known before</th>
                <th scope="col">What</th>
              </tr>
            </thead>
            <tbody>
              ${files.map(
                (file) =>
                  html`<tr>
                    <td data-head="File"><code>${file.file}</code></td>
                    <td data-head="New" class="n">${count(file.added)}</td>
                    <td data-head="Known before" class="n">${count(file.known)}</td>
                    <td data-head="What">
                      <span
                        >${Object.entries(file.statements ?? {})
                          .map(([kind, number]) => `${count(number)} ${kind}`)
                          .join(', ')}
                        ${(file.remarks ?? []).map((remark) => html`<br /><span class="soft">${remark}</span>`)}</span
                      >
                    </td>
                  </tr>`,
              )}
            </tbody>
          </table>`
        : nothing
    }`;
  }

  refused(problems) {
    return html`<div class="problem" role="alert">
        <p>
          <b>${counted(this.count ?? problems.length, 'problem')}. Nothing was kept.</b> Mend the cells and
          drop the sheets again.
        </p>
      </div>
      <lm-table
        size="20"
        caption="Every cell that could not be taken"
        .rows=${problems}
        .columns=${[
          {head: 'File', cell: (row) => html`<code>${row.file ?? ''}</code>`, sort: (row) => row.file},
          {
            head: 'Line',
            number: true,
            cell: (row) => row.line ?? row.row ?? '',
            sort: (row) => row.line ?? row.row,
          },
          {head: 'Column', cell: (row) => html`<code>${row.column ?? ''}</code>`, sort: (row) => row.column},
          {
            head: 'Value',
            cell: (row) => (row.value ? html`<code>${row.value}</code>` : ''),
          },
          {
            head: 'What is wrong, and what to do',
            cell: (row) =>
              html`<span
                >${row.message}${row.fix ? html`<br /><span class="soft">${row.fix}</span>` : nothing}</span
              >`,
          },
        ]}
      ></lm-table>`;
  }
}
/**
 * The value apart from what is wrong with it. Where the server tells both in one sentence, the value stands first, in
 * quotes or as a number; else the sentence is left whole.
 */
function parted(problem) {
  const message = problem.message ?? (problem.what === problem.column ? problem.fix : problem.what);
  const fix = message === problem.fix ? null : problem.fix;
  const [, value, rest] = /^("[^"]*"|-?[\d.,]+(?: ?%)?): (.+)$/s.exec(message ?? '') ?? [];
  return problem.value || !value
    ? {...problem, message, fix}
    : {...problem, message: rest, fix, value: value.replaceAll('"', '')};
}

customElements.define('lm-capture-outcome', CaptureOutcome);
