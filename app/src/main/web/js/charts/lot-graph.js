import {SERIES} from '../theme/palette.js';

/**
 * The flows from mines to a lot, as a page shows them. Stays on the road are taken into the flow they are part of, to
 * keep it short. What has a country's colour can be of that country only, by all that reaches it here.
 *
 * @param {{nodes: object[], edges: object[]}} graph of the answer `trace`
 * @param {(id: string) => string} siteName
 */
export function lotGraph(graph, siteName) {
  const {nodes, edges} = withoutStays(graph);
  const origins = reached(nodes, edges);
  const countries = [
    ...new Set(nodes.filter((node) => node.kind === 'origin' && node.country).map((node) => node.country)),
  ];
  return {
    nodes,
    edges,
    /** What a place is called. */
    name: (node) => label(node, siteName),
    /** Codes of the countries whose metal can be at a place, and '' for unknown. */
    origins: (at) => [...(origins.get(at) ?? [])],
    /** The name of the colour of what comes from a place. */
    tint: (at) => tint(origins.get(at), countries),
  };
}

/** A stay on the road has one way in and one way out: the flow goes past it. */
function withoutStays({nodes, edges}) {
  const numbered = nodes.map((node, at) => ({...node, at}));
  const out = new Map(edges.map((edge) => [edge.from, edge]));
  const counts = (at, side) => edges.filter((edge) => edge[side] === at).length;
  const passed = new Set(
    numbered
      .filter(
        (node) => node.kind === 'transit' && counts(node.at, 'from') === 1 && counts(node.at, 'to') === 1,
      )
      .map((node) => node.at),
  );
  const joined = edges
    .filter((edge) => !passed.has(edge.from))
    .map((edge) => {
      let end = edge;
      while (passed.has(end.to)) end = out.get(end.to);
      return {...edge, to: end.to};
    });
  return {nodes: numbered.filter((node) => !passed.has(node.at)), edges: joined};
}

/** For each node the origins that can reach it: a country's code, or '' for unknown. */
function reached(nodes, edges) {
  const sets = new Map(
    nodes.map((node) => [node.at, new Set(node.kind === 'origin' ? [node.country ?? ''] : [])]),
  );
  const order = [...nodes].sort((a, b) => a.level - b.level);
  for (const node of order) {
    for (const edge of edges) {
      if (edge.from === node.at) for (const origin of sets.get(node.at)) sets.get(edge.to)?.add(origin);
    }
  }
  return sets;
}

function tint(origins, countries) {
  if (!origins || origins.size !== 1) return 'd7';
  const [only] = origins;
  return only === '' ? 'unknown' : SERIES[countries.indexOf(only) % 6];
}

function label(node, siteName) {
  const {kind, site} = node;
  if (kind === 'origin') return site ? siteName(site) : node.label;
  if (kind === 'lot' || kind === 'target') return node.label.split(' at ')[0];
  if (kind === 'process') return 'mixing';
  if (!site || !node.label.endsWith(site)) return node.label;
  const words = node.label.slice(0, -site.length);
  // "stock at X" and "output 2025 of X" are two places of one site.
  return kind === 'stock' ? `${words.replace(/ (at|of) $/, '')}, ${siteName(site)}` : words + siteName(site);
}

/**
 * The same flows place by place, from the lot back to the mines: for each place that something reached, what did, the
 * largest first. Flows between the same two places are one.
 *
 * @returns {{node: object, inflows: {from: object, massGrams: number}[]}[]}
 */
export function lotSteps({nodes, edges}) {
  const byNumber = new Map(nodes.map((node) => [node.at, node]));
  const steps = new Map();
  for (const {from, to, massGrams} of edges) {
    const inflows = steps.get(to) ?? new Map();
    inflows.set(from, (inflows.get(from) ?? 0) + massGrams);
    steps.set(to, inflows);
  }
  return [...steps]
    .map(([to, inflows]) => ({
      node: byNumber.get(to),
      inflows: [...inflows]
        .map(([from, massGrams]) => ({from: byNumber.get(from), massGrams}))
        .sort((a, b) => b.massGrams - a.massGrams),
    }))
    .sort((a, b) => b.node.level - a.node.level || b.node.massGrams - a.node.massGrams);
}
