import {amount} from '../../format/numbers.js';

/**
 * Which terms of an answer can be moved, and between which ends. They are read from the answer itself: its gates, and
 * the inputs it names; so another chain or commodity brings its own.
 *
 * @returns {{id: string, param: string, key: ?string, name: string, unit: string, low: number, high: number, step: number,
 *   at: ?number[], text: (number: number) => string, assumed: boolean}[]}
 */
export function sliders(answer) {
  return [
    percentTerm(
      'grade',
      null,
      `grade, ${answer.symbol} in the dry mass`,
      [1, ceiling(answer.lot.grade)],
      0.5,
      answer.lot.grade.range,
    ),
    percentTerm('moisture', null, 'moisture', [0, 25], 0.5, answer.lot.moisture.range),
    priceTerm(answer),
    ...freights(answer),
    ...makings(answer),
  ].filter(Boolean);
}

const ceiling = (grade) => Math.max(72, Math.ceil((grade.range[1] ?? 0.7) * 100));

function percentTerm(param, key, name, [low, high], step, at) {
  return {
    id: `${param} ${key ?? ''}`,
    param,
    key,
    name,
    unit: '%',
    low,
    high,
    step,
    at: at.map((one) => (one === null ? null : one * 100)),
    text: (number) => `${number}%`,
  };
}

function moneyTerm(param, key, name, top, step, at, unit) {
  return {
    id: `${param} ${key ?? ''}`,
    param,
    key,
    name,
    unit,
    low: 0,
    high: top,
    step,
    at,
    text: (number) => String(number),
  };
}

function priceTerm(answer) {
  const at = answer.price.usdPerTonne.range;
  const top = Math.max(20_000, Math.ceil(((at[1] ?? 20_000) * 2) / 10_000) * 10_000);
  return moneyTerm('price', null, `price of ${answer.price.formName}`, top, 500, at, 'USD/t');
}

/** A freight from each gate to the next, where the answer names one. */
function freights(answer) {
  return answer.keeps
    .filter((keep) => keep.kind === 'freight')
    .map((keep) => {
      const at = input(answer, keep, /^freight/, 'USD/t-wet');
      return moneyTerm('freight', keep.gate, keep.what, Math.max(200, roundTop(at[1])), 5, at, 'USD/t wet');
    });
}

/** What making each form costs and keeps. */
function makings(answer) {
  const forms = answer.gates.filter((gate, at) => at > 0 && gate.form !== answer.gates[at - 1].form);
  return forms.flatMap((gate) => {
    const cost = named(answer, `cost of making ${gate.formName}`);
    const recovery = named(answer, `recovery to ${gate.formName}`);
    return [
      cost &&
        moneyTerm(
          'cost',
          gate.form,
          cost.name,
          Math.max(3000, roundTop(cost.range[1])),
          50,
          cost.range,
          'USD/t',
        ),
      recovery && percentTerm('recovery', gate.form, recovery.name, [50, 100], 0.5, recovery.range),
    ].filter(Boolean);
  });
}

const named = (answer, name) => answer.inputs.find((one) => one.name === name);

function input(answer, keep, name) {
  const numbers = keep.usdPerTonneContainedInLot.inputs ?? [];
  const found = answer.inputs.find(
    (one) => numbers.includes(one.number) && name.test(one.name) && one.unit === 'USD/t-wet',
  );
  return found?.range ?? [null, null];
}

const roundTop = (value) => (value ? Number(`${amount(Math.ceil(value * 2), 0)}`.replaceAll(',', '')) : 0);
