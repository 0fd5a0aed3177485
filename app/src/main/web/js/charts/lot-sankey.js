import {mass} from '../format/numbers.js';
import {country} from '../format/words.js';
import {broken} from './broken.js';

/**
 * The flows from mines to the lot as bands.
 *
 * @param {object} flows of `lotGraph`
 * @param {(id: string) => string} siteName
 */
export function lotSankey(flows, siteName) {
  const {nodes, edges, name} = flows;
  const columns = longest(nodes, edges);
  return (colours, echarts, {width}) => {
    const colour = (at) => colours[flows.tint(at)];
    const right = roomFor(nodes, name, width);
    const room = Math.max(44, (width - right) / columns - 16);
    const written = new Map(
      nodes.map((node) => [
        node.at,
        broken(name(node), node.kind === 'target' ? right - 14 : room, FONT_SIZE, colours.font),
      ]),
    );
    return {
      tooltip: {trigger: 'item', formatter: (params) => words(params, name, siteName)},
      series: [
        {
          type: 'sankey',
          left: 4,
          right,
          top: 14,
          bottom: 14,
          nodeWidth: 9,
          // So that no name of up to three lines lies on the next.
          nodeGap:
            2 + LINE_HEIGHT * Math.min(3, Math.max(2, ...[...written.values()].map((lines) => lines.length))),
          draggable: false,
          layoutIterations: 64,
          emphasis: {focus: 'adjacency'},
          orient: 'horizontal',
          label: {
            color: colours.ink,
            fontSize: FONT_SIZE,
            lineHeight: LINE_HEIGHT,
            formatter: ({data}) => written.get(data.node.at).join('\n'),
            textBorderColor: colours.ground,
            textBorderWidth: 3,
          },
          data: nodes.map((node) => ({
            name: String(node.at),
            node,
            value: node.massGrams,
            itemStyle: {color: colour(node.at)},
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

const FONT_SIZE = 11;
const LINE_HEIGHT = 13;

/** Room beside the last column for the name of the lot: its letters counted from above, at most a third. */
function roomFor(nodes, name, width) {
  const longest = Math.max(
    0,
    ...nodes.filter(({kind}) => kind === 'target').map((node) => name(node).length),
  );
  return Math.round(Math.min(width / 3, Math.max(60, 16 + longest * FONT_SIZE * 0.68)));
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

function words({dataType, data}, name, siteName) {
  if (dataType === 'edge') return mass(data.edge.massGrams);
  const {node} = data;
  return `${name(node)}\n${node.site ? `${siteName(node.site)}, ` : ''}${country(node.country)}\n${mass(node.massGrams)}`;
}
