import {SERIES} from '../theme/palette.js';
import {price, tick} from '../format/numbers.js';
import {day, middle, period} from '../format/times.js';

/**
 * Series of quotes on an axis of time, with the days of policy on it. Each quote is a point in the middle of its period;
 * its low and high are a bar. Series are told apart by shape too.
 *
 * @param {object[]} series of the answer `prices`
 * @param {object[]} events rows of the calendar with a day
 */
export const priceLines =
  (series, events, unit) =>
  (colours, echarts, {width}) => {
    const narrow = width < 600;
    const [first, last] = span(series);
    const marks = policyMarks(events, colours, [first, last], width);
    return {
      grid: {
        left: 8,
        right: narrow ? 8 : 16,
        top: 30 + MARK_PX * (marks.rows - 1),
        bottom: 8,
        containLabel: true,
      },
      tooltip: {trigger: 'item'},
      xAxis: {
        type: 'time',
        axisLine: {lineStyle: {color: colours['line-strong']}},
        axisLabel: {color: colours.soft, hideOverlap: true},
        splitNumber: narrow ? 3 : 8,
        min: first,
        max: last,
      },
      yAxis: {
        type: 'value',
        name: unit,
        nameTextStyle: {color: colours.soft, align: 'left'},
        axisLabel: {color: colours.soft, formatter: tick},
        splitLine: {lineStyle: {color: colours.line}},
        min: 0,
      },
      series: [...series.flatMap((one, at) => lines(one, at, colours)), marks.series],
    };
  };

/** From the first quote to the last, with room at the sides. */
function span(series) {
  const times = series.flatMap((one) => one.quotes.map((quote) => middle(quote.period)));
  if (!times.length) return [Date.UTC(2020, 0), Date.UTC(2027, 0)];
  const room = Math.max(40 * 86_400_000, 0.03 * (Math.max(...times) - Math.min(...times)));
  return [Math.min(...times) - room, Math.max(...times) + room];
}

/** Four shapes, full and then hollow. */
const SHAPES = ['circle', 'rect', 'triangle', 'diamond'];

function lines(one, at, colours) {
  const color = colours[SERIES[at % SERIES.length]];
  const quotes = one.quotes
    .filter((quote) => quote.convertedLow !== null || quote.convertedHigh !== null)
    .map((quote) => ({
      quote,
      time: middle(quote.period),
      low: quote.convertedLow ?? quote.convertedHigh,
      high: quote.convertedHigh ?? quote.convertedLow,
    }));
  return [
    {
      type: 'line',
      name: one.product,
      symbol: SHAPES[at % SHAPES.length],
      symbolSize: 7,
      lineStyle: {color, width: 1.75},
      itemStyle: at < SHAPES.length ? {color} : {color: colours.ground, borderColor: color, borderWidth: 2},
      z: 3,
      data: quotes.map(({quote, time, low, high}) => ({value: [time, (low + high) / 2], quote})),
      tooltip: {formatter: ({data}) => quoteWords(one, data.quote)},
    },
    {
      type: 'custom',
      silent: true,
      z: 2,
      data: quotes.filter((q) => q.low !== q.high).map((q) => [q.time, q.low, q.high]),
      renderItem: (params, api) => bar(api, color),
    },
  ];
}

function bar(api, color) {
  const [x, low] = api.coord([api.value(0), api.value(1)]);
  const [, high] = api.coord([api.value(0), api.value(2)]);
  return {
    type: 'line',
    shape: {x1: x, y1: low, x2: x, y2: high},
    style: {stroke: color, lineWidth: 4, opacity: 0.45},
  };
}

export const seriesName = (one) => [one.product, one.series, one.place].filter(Boolean).join(', ');

const quoteWords = (one, quote) =>
  `${seriesName(one)}\n${period(quote.period)}: ${price(quote.low, quote.high, one.priceUnit)}` +
  `${one.priceUnit === 'USD/t' ? '' : `\n= ${price(quote.convertedLow, quote.convertedHigh, 'USD/t')}`}\n${quote.quality}`;

/** Room for the number of a mark, across and up. */
const MARK_PX = 19;

/**
 * A flag on the upper edge, numbered as in the list below the drawing. Where two would lie on each other the later one
 * stands a row higher.
 */
function policyMarks(events, colours, [first, last], width) {
  const shown = events
    .map((event, at) => ({event, at, time: Date.parse(event.startsOn)}))
    .filter(({time}) => time >= first && time <= last)
    .sort((a, b) => a.time - b.time);
  const ends = [];
  for (const mark of shown) {
    const x = ((mark.time - first) / (last - first)) * (width - AXIS_PX);
    mark.row = ends.findIndex((end) => x >= end);
    if (mark.row < 0) mark.row = ends.push(0) - 1;
    ends[mark.row] = x + MARK_PX;
  }
  return {rows: Math.max(1, ends.length), series: marksOf(shown, colours)};
}

/** What the axis of prices takes of the width, about. */
const AXIS_PX = 50;

function marksOf(shown, colours) {
  return {
    type: 'line',
    data: [],
    silent: false,
    markLine: {
      symbol: ['none', 'none'],
      animation: false,
      lineStyle: {color: colours.soft, type: 'dashed', width: 1},
      emphasis: {lineStyle: {width: 2}},
      label: {
        color: colours.ink,
        fontSize: 11,
        formatter: ({data}) => data.number,
        backgroundColor: colours.sunk,
        padding: [2, 5],
        borderRadius: 8,
      },
      tooltip: {formatter: ({data}) => `${day(data.event.startsOn)}\n${wrapped(data.event.effect)}`},
      data: shown.map(({event, at, time, row}) => ({
        xAxis: time,
        event,
        number: String(at + 1),
        label: {distance: 4 + MARK_PX * row},
      })),
    },
  };
}

/** Lines of at most 56 letters: a canvas does not wrap by itself. */
export function wrapped(text, most = 56) {
  const lines = [''];
  for (const word of text.split(' ')) {
    if (lines.at(-1).length + word.length > most) lines.push('');
    lines[lines.length - 1] += (lines.at(-1) ? ' ' : '') + word;
  }
  return lines.join('\n');
}
