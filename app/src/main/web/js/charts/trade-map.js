import {country} from '../format/words.js';
import {lowPercent, percent, tonnesRange} from '../format/numbers.js';
import {period} from '../format/times.js';
import {classOf, hatch, shade} from './shades.js';
import {equalEarth} from './projection.js';
import {useWorld} from './world.js';

/**
 * The world with shares by country, recorded flows, and places whose exports exceed what is mined there.
 *
 * @param {{shapes: object, centres: Map}} world
 * @param {object[]} holdings rows of one stage
 * @param {object[]} flows `{from, to, stage, period, lowTonnes, highTonnes}` with single countries at both ends
 * @param {object[]} hubs balances whose mined origin is not shown
 */
export const tradeMap =
  (world, holdings, flows, hubs) =>
  (colours, echarts, {width}) => {
    useWorld(echarts, world.shapes);
    const byCode = new Map(holdings.map((row) => [row.country, row]));
    return {
      tooltip: {trigger: 'item'},
      geo: {
        map: 'world',
        nameProperty: 'code',
        projection: equalEarth,
        roam: false,
        silent: false,
        left: 0,
        right: 0,
        top: 4,
        bottom: 4,
        itemStyle: {areaColor: colours.land, borderColor: colours['land-line'], borderWidth: 0.5},
        emphasis: {
          label: {show: false},
          itemStyle: {borderColor: colours.ink, borderWidth: 1, areaColor: null},
        },
        tooltip: {show: true, formatter: ({name}) => held(name, byCode.get(name))},
        regions: holdings.map((row) => region(row, colours)),
      },
      series: [
        flowLines(flows, world.centres, colours, width),
        hubMarks(hubs, world.centres, colours, width),
      ],
    };
  };

function region(row, colours) {
  const known = typeof row.shareHigh === 'number' && row.shareHigh > 0;
  const areaColor = known
    ? shade(classOf(row.shareHigh), colours)
    : row.status === 'known' && row.highTonnes === 0
      ? colours.land
      : hatch(colours);
  return {name: row.country, itemStyle: {areaColor}, emphasis: {itemStyle: {areaColor}}};
}

function held(code, row) {
  if (!row) return `${country(code)}\nno figure`;
  if (row.status !== 'known') return `${row.name}\n${row.status}: not published`;
  const share = row.shareLow === null ? '' : `${percent(row.shareLow)}, `;
  const mass = row.lowTonnes === null ? '' : tonnesRange(row.lowTonnes, row.highTonnes);
  return `${row.name}\n${share}${mass || 'of the world'}\n${period(row.period)}, ${row.edition}`;
}

/** The width of an arc goes with the root of its tonnes: the largest is 5 px. */
function flowLines(flows, centres, colours, width) {
  const most = Math.max(1, ...flows.map((flow) => flow.highTonnes ?? flow.lowTonnes));
  const widest = width < 600 ? 3 : 5;
  return {
    type: 'lines',
    // Said, as else it makes a canvas of its own, which on paper wipes out the one below.
    zlevel: 0,
    coordinateSystem: 'geo',
    z: 3,
    symbol: ['none', 'arrow'],
    symbolSize: width < 600 ? 5 : 8,
    data: flows
      .filter((flow) => centres.has(flow.from) && centres.has(flow.to))
      .map((flow) => ({
        coords: [centres.get(flow.from), centres.get(flow.to)],
        flow,
        lineStyle: {
          width: Math.max(1, widest * Math.sqrt((flow.highTonnes ?? flow.lowTonnes) / most)),
          curveness: 0.22,
          color: flow.stage === 'mining' ? colours.d4 : colours.d2,
          opacity: 0.85,
          type: flow.stage === 'mining' ? 'solid' : [5, 3],
        },
      })),
    tooltip: {formatter: ({data}) => flowWords(data.flow)},
  };
}

export const flowWords = (flow) =>
  `${country(flow.from)} to ${country(flow.to)}\n` +
  `${tonnesRange(flow.lowTonnes, flow.highTonnes)} ${flow.basis}, ${flow.goods}\n${period(flow.period)}, ${flow.quality}`;

function hubMarks(hubs, centres, colours, width) {
  const data = hubs.flatMap((hub) =>
    [hub.country]
      .flat()
      .filter((code) => centres.has(code))
      .map((code) => ({name: country(code), value: centres.get(code), hub})),
  );
  return {
    type: 'scatter',
    coordinateSystem: 'geo',
    z: 4,
    symbol: 'diamond',
    symbolSize: width < 600 ? 11 : 15,
    itemStyle: {color: colours.ground, borderColor: colours.hub, borderWidth: 2.5},
    data,
    tooltip: {
      formatter: ({data: {hub}}) =>
        `${hub.name}\n${hub.words}\nat least ${lowPercent(hub.foreignMin)} of exports\n` +
        `${period(hub.period)}`,
    },
    label: {
      show: width > 500,
      position: 'right',
      formatter: '{b}',
      color: colours.ink,
      fontSize: 12,
      textBorderColor: colours.ground,
      textBorderWidth: 3,
    },
    labelLayout: {hideOverlap: true},
  };
}
