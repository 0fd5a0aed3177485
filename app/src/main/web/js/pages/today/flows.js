import {endOf, period} from '../../format/times.js';

/**
 * Of all figures of trade between two countries the newest for each kind of goods; among those as new, the one of the
 * longer time. Plans, and flows of nothing, are not drawn. Flows of a group are drawn from each member, and said to be.
 *
 * @param {object[]} flows as the answer `map` lists them
 */
export function newestFlows(flows) {
  const newest = new Map();
  for (const flow of flows) {
    if (!flow.from || !flow.to || flow.quality === 'planned' || !(flow.highTonnes ?? flow.lowTonnes))
      continue;
    const key = [flow.from.join('+'), flow.to.join('+'), stageOf(flow)].join('|');
    const before = newest.get(key);
    if (!before || newer(flow, before))
      newest.set(key, {...flow, stage: stageOf(flow), goods: goodsOf(flow)});
  }
  return [...newest.values()].sort((a, b) => (b.highTonnes ?? b.lowTonnes) - (a.highTonnes ?? a.lowTonnes));
}

function newer(flow, before) {
  const [at, old] = [endOf(flow.period), endOf(before.period)];
  return at > old || (at === old && period(flow.period).length < period(before.period).length);
}

/** One row for each pair of single countries, for drawing. */
export const drawable = (flows) =>
  flows.flatMap((flow) => flow.from.flatMap((from) => flow.to.map((to) => ({...flow, from, to}))));

export const stageOf = (flow) => flow.stage ?? 'processing';

export const goodsOf = (flow) => (flow.party ? `${flow.formName}, shipped by ${flow.party}` : flow.formName);
