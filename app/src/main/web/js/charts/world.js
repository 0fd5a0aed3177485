import {readOnce} from '../api/client.js';
import {learnCountries} from '../format/words.js';

/** The outlines, and a point inside each country from which flows are drawn. */
let world;

/** @returns {Promise<{shapes: object, centres: Map<string, number[]>}>} */
export function readWorld() {
  return (world ??= Promise.all([readOnce('world.geojson'), readOnce('map')])
    .then(prepare)
    .catch((failure) => {
      world = undefined;
      throw failure;
    }));
}

/** Outlines carry the three digits of ISO; the atlas tells which code and name these are. */
function prepare([geojson, {countries}]) {
  learnCountries(countries);
  const codes = new Map(countries.map((row) => [row.isoNumeric, row.country]));
  const features = geojson.features
    .filter((feature) => !polar(feature))
    .map((feature) => ({
      ...feature,
      properties: {
        ...feature.properties,
        code: codes.get(feature.properties.isoNumeric) ?? feature.properties.name,
      },
    }));
  const centres = new Map(features.map((feature) => [feature.properties.code, centre(feature.geometry)]));
  return {shapes: {type: 'FeatureCollection', features}, centres};
}

/** Land around the South Pole would take a fifth of the drawing, and nothing is mined there. */
const polar = (feature) =>
  rings(feature.geometry).every((ring) => ring.every(([, latitude]) => latitude < -58));

const rings = (geometry) =>
  geometry.type === 'Polygon' ? [geometry.coordinates[0]] : geometry.coordinates.map((polygon) => polygon[0]);

/** The centroid of the largest part, in degrees: good enough for the end of an arc. */
function centre(geometry) {
  let best = {area: -1, point: [0, 0]};
  for (const ring of rings(geometry)) {
    const found = centroid(ring);
    if (found.area > best.area) best = found;
  }
  return best.point;
}

function centroid(ring) {
  let twice = 0;
  let x = 0;
  let y = 0;
  for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
    const cross = ring[before][0] * ring[at][1] - ring[at][0] * ring[before][1];
    twice += cross;
    x += (ring[before][0] + ring[at][0]) * cross;
    y += (ring[before][1] + ring[at][1]) * cross;
  }
  return {area: Math.abs(twice), point: twice ? [x / (3 * twice), y / (3 * twice)] : ring[0]};
}

/** Registers the map once with the library. */
export function useWorld(echarts, shapes) {
  if (!echarts.getMap('world')) echarts.registerMap('world', shapes);
}
