import {mass} from '../format/numbers.js';
import {country} from '../format/words.js';
import {SERIES} from '../theme/palette.js';

/**
 * The flows from mines to the lot. Stays on the road are drawn into the flow they are part of, to keep the drawing
 * short. A flow has a country's colour only where all that can reach it in the drawing is of that country.
 *
 * @param {{nodes: object[], edges: object[]}} graph of the answer `trace`
 * @param {(id: string) => string} siteName
 */
export function lotSankey(graph, siteName) {
  const {nodes, edges} = withoutStays(graph);
  const origins = reached(nodes, edges);
  const columns = longest(nodes, edges);
  const countries = [
    ...new Set(nodes.filter((node) => node.kind === 'origin' && node.country).map((node) => node.country)),
  ];
  return (colours, echarts, {width}) => {
    const colour = (at) => tint(origins.get(at), countries, colours);
    const narrow = width < 640;
    const right = roomFor(nodes, siteName, narrow ? 9 : 11, width);
    return {
      tooltip: {trigger: 'item', formatter: (params) => words(params, siteName)},
      series: [
        {
          type: 'sankey',
          left: 4,
          right,
          top: 14,
          bottom: 14,
          nodeWidth: 9,
          nodeGap: 30,
          draggable: false,
          layoutIterations: 64,
          emphasis: {focus: 'adjacency'},
          orient: 'horizontal',
          label: {
            color: colours.ink,
            fontSize: narrow ? 9 : 11,
            lineHeight: narrow ? 11 : 13,
            overflow: 'break',
            width: Math.max(44, (width - right) / columns - 16),
            formatter: ({data}) => label(data.node, siteName),
            textBorderColor: colours.ground,
            textBorderWidth: 3,
          },
          data: nodes.map((node) => ({
            name: String(node.at),
            node,
            value: node.massGrams,
            itemStyle: {color: colour(node.at)},
            ...(node.kind === 'target' ? {label: {width: right - 14}} : {}),
          })),
          links: edges.map((edge) => ({
            source: String(edge.from),
            target: String(edge.to),
            value: edge.massGrams,
            edge,
            lineStyle: {color: colour(edge.from), opacity: 0.42, curveness: 0.5},
          })),
        },
      ],
    };
  };
}

/** Room beside the last column for the name of the lot: its letters counted from above, at most a third. */
function roomFor(nodes, siteName, fontSize, width) {
  const longest = Math.max(0, ...nodes.filter(({kind}) => kind === 'target').map((node) => label(node, siteName).length));
  return Math.round(Math.min(width / 3, Math.max(60, 16 + longest * fontSize * 0.68)));
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

/** Steps of the longest way: that many columns the drawing has, but for the last. */
function longest(nodes, edges) {
  const depth = new Map(nodes.map((node) => [node.at, 0]));
  for (const node of [...nodes].sort((a, b) => a.level - b.level)) {
    for (const edge of edges) {
      if (edge.from === node.at)
        depth.set(edge.to, Math.max(depth.get(edge.to) ?? 0, depth.get(node.at) + 1));
    }
  }
  return Math.max(1, ...depth.values());
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

function tint(origins, countries, colours) {
  if (!origins || origins.size !== 1) return colours.d7;
  const [only] = origins;
  return only === '' ? colours.unknown : colours[SERIES[countries.indexOf(only) % 6]];
}

function label(node, siteName) {
  if (node.kind === 'origin') return node.site ? siteName(node.site) : node.label;
  if (node.kind === 'stock') return `stock, ${siteName(node.site)}`;
  if (node.kind === 'lot' || node.kind === 'target') return node.label.split(' at ')[0];
  return node.kind === 'process' ? 'mixing' : node.label;
}

function words({dataType, data}, siteName) {
  if (dataType === 'edge') return mass(data.edge.massGrams);
  const {node} = data;
  return `${label(node, siteName)}\n${node.site ? `${siteName(node.site)}, ` : ''}${country(node.country)}\n${mass(node.massGrams)}`;
}
