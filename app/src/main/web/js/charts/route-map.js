import {equalEarth} from './projection.js';
import {useWorld} from './world.js';
import {mass} from '../format/numbers.js';
import {country} from '../format/words.js';
import {broken} from './broken.js';

/** Letters of the names of sites, in pixels. */
const NAME_PX = 12;
const LINE_PX = 14;
/** From the middle of a point to its name, and from the name to the frame. */
const BESIDE_PX = 14;
/** Width of a letter of a country's name, from above, and what the projection may shift it by; in pixels. */
const LETTER = 7;
const SLACK = 24;

/**
 * Legs between the sites of a way. Positions of sites are drawn as circles; a site without one stands in the middle of
 * its country, as a hollow square, and the page says so.
 *
 * @param {{legs: object[], stops: object[]}} route
 */
export const routeMap =
  (world, route) =>
  (colours, echarts, {width, height}) => {
    useWorld(echarts, world.shapes);
    const box = bounds(route.stops, width / height);
    const names = besides(route.stops, box, {width, height}, colours.font);
    return {
      tooltip: {trigger: 'item'},
      geo: {
        map: 'world',
        nameProperty: 'code',
        projection: equalEarth,
        roam: false,
        silent: true,
        left: 0,
        right: 0,
        top: 0,
        bottom: 0,
        boundingCoords: box,
        clip: true,
        itemStyle: {areaColor: colours.land, borderColor: colours['line-strong'], borderWidth: 0.8},
        label: {show: true, color: colours.soft, fontSize: 11, formatter: ({name}) => (fits(world.centres.get(name), country(name), box, width) ? country(name) : '')},
        labelLayout: {hideOverlap: true},
      },
      series: [
        {
          type: 'lines',
          // Said, as else it makes a canvas of its own, which on paper wipes out the one below.
          zlevel: 0,
          coordinateSystem: 'geo',
          z: 3,
          symbol: ['none', 'arrow'],
          symbolSize: 8,
          data: route.legs.map((leg) => ({
            coords: [leg.from.point, leg.to.point],
            leg,
            lineStyle: {color: colours.d1, width: 2, curveness: 0.18, opacity: 0.9},
          })),
          tooltip: {
            formatter: ({data: {leg}}) => `${leg.from.name} to ${leg.to.name}\n${mass(leg.massGrams)}`,
          },
        },
        {
          type: 'scatter',
          coordinateSystem: 'geo',
          z: 4,
          symbolSize: 10,
          data: route.stops.map((stop) => ({
            value: stop.point,
            name: stop.name,
            stop,
            label: names.get(stop),
            symbol: stop.approximate ? 'rect' : 'circle',
            itemStyle: {
              color: stop.approximate ? colours.ground : colours.d2,
              borderColor: stop.approximate ? colours.d2 : colours.ground,
              borderWidth: 2,
            },
          })),
          label: {
            show: true,
            position: 'right',
            fontSize: NAME_PX,
            lineHeight: LINE_PX,
            color: colours.ink,
            textBorderColor: colours.ground,
            textBorderWidth: 3,
          },
          labelLayout: {hideOverlap: true, moveOverlap: 'shiftY'},
          tooltip: {formatter: ({data: {stop}}) => `${stop.name}\n${stop.kind ?? ''}\n${stop.where}`},
        },
      ],
    };
  };

/**
 * The names of sites, in lines that end before the frame, which would cut them off: to the right of their points, and
 * to the left where the name above would lie on them.
 */
function besides(stops, [[left, top], [right, bottom]], {width, height}, font) {
  const labels = new Map();
  let free = -Infinity;
  for (const stop of [...stops].sort((a, b) => b.point[1] - a.point[1])) {
    const x = ((stop.point[0] - left) / (right - left)) * width;
    const y = ((top - stop.point[1]) / (top - bottom)) * height;
    const lines = (room) => broken(stop.name, Math.max(60, room - BESIDE_PX), NAME_PX, font);
    const toTheRight = lines(width - x);
    const half = (toTheRight.length * LINE_PX) / 2;
    const fitsThere = y - half >= free;
    if (fitsThere) free = y + half;
    labels.set(stop, {
      position: fitsThere ? 'right' : 'left',
      align: fitsThere ? 'left' : 'right',
      formatter: (fitsThere ? toTheRight : lines(x - SLACK)).join('\n'),
    });
  }
  return labels;
}

/** Whether a country's name, in the middle of the country, would end before the frame, which would cut it. */
function fits(centre, name, [[left, top], [right, bottom]], width) {
  if (!centre) return false;
  const at = ((centre[0] - left) / (right - left)) * width;
  const half = name.length * LETTER * 0.5 + SLACK;
  const inside = centre[1] < top - (top - bottom) * 0.05 && centre[1] > bottom + (top - bottom) * 0.05;
  return inside && at - half > 0 && at + half < width;
}

/** Room around the stops, in the shape of the drawing, so that nothing is stretched. */
function bounds(stops, shape) {
  const [xs, ys] = [stops.map(({point}) => point[0]), stops.map(({point}) => point[1])];
  const middle = [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
  const tall = Math.max(
    (Math.max(...ys) - Math.min(...ys)) * 1.5,
    ((Math.max(...xs) - Math.min(...xs)) * 1.5) / shape,
    8,
  );
  const top = Math.min(82, middle[1] + tall / 2);
  const bottom = Math.max(-58, middle[1] - tall / 2);
  const wide = Math.min(358, tall * shape);
  return [
    [Math.max(-179, middle[0] - wide / 2), top],
    [Math.min(179, middle[0] + wide / 2), bottom],
  ];
}
