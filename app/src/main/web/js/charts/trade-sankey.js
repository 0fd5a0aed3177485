import {SERIES} from '../theme/palette.js';
import {country} from '../format/words.js';
import {flowWords} from './trade-map.js';

/**
 * Recorded flows in two steps: ore from the country that mined or sold it to the one that makes metal or oxide of it,
 * and products from there to users. A country stands in each column in which it appears. Mined, made and used tonnes are
 * not joined: stocks, own use and losses are not known.
 */
export function tradeSankey(flows) {
  const links = flows.map((flow) => ({
    flow,
    from: end(flow.from, flow.stage === 'mining' ? 'm' : 'p'),
    to: end(flow.to, flow.stage === 'mining' ? 'p' : 'u'),
  }));
  const names = [...new Set(links.flatMap((link) => [link.from, link.to]))];
  const order = [...new Set(links.map((link) => link.from.slice(2)))];
  return (colours, echarts, {width}) => {
    const narrow = width < 640;
    const colour = (name) =>
      order.includes(name.slice(2)) && order.indexOf(name.slice(2)) < 6
        ? colours[SERIES[order.indexOf(name.slice(2))]]
        : colours.d7;
    return {
      tooltip: {
        trigger: 'item',
        formatter: ({dataType, data}) => (dataType === 'edge' ? flowWords(data.flow) : title(data.name)),
      },
      series: [
        {
          type: 'sankey',
          left: 4,
          right: narrow ? 76 : 130,
          top: 6,
          bottom: 6,
          nodeWidth: 10,
          nodeGap: 12,
          draggable: false,
          nodeAlign: 'justify',
          emphasis: {focus: 'adjacency'},
          label: {
            color: colours.ink,
            fontSize: narrow ? 10 : 12,
            formatter: ({data}) => title(data.name),
            width: narrow ? 100 : 150,
            overflow: 'truncate',
            textBorderColor: colours.ground,
            textBorderWidth: 3,
          },
          data: names.map((name) => ({
            name,
            depth: 'mpu'.indexOf(name[0]),
            // Beside the last column there is less room.
            ...(narrow && name[0] === 'u' ? {label: {width: 72}} : {}),
            itemStyle: {color: colour(name)},
          })),
          links: links.map(({from, to, flow}) => ({
            source: from,
            target: to,
            value: flow.highTonnes ?? flow.lowTonnes,
            flow,
            lineStyle: {color: colour(from), opacity: 0.42},
          })),
        },
      ],
    };
  };
}

const end = (code, column) => `${column}:${[code].flat().join('+')}`;
const title = (name) => country(name.slice(2).includes('+') ? name.slice(2).split('+') : name.slice(2));
