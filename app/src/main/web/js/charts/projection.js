/**
 * Equal Earth: areas are true, so that a shaded country weighs what it is. Šavrič, Patterson, Jenny, "The Equal Earth
 * map projection", 2018. The y axis points down, as on a screen.
 */
const [A1, A2, A3, A4] = [1.340264, -0.081106, 0.000893, 0.003796];
const M = Math.sqrt(3) / 2;
const RAD = Math.PI / 180;
const SCALE = 100;

const slope = (t2) => A1 + 3 * A2 * t2 + t2 ** 3 * (7 * A3 + 9 * A4 * t2);
const height = (t) => t * (A1 + A2 * t ** 2 + t ** 6 * (A3 + A4 * t ** 2));

export const equalEarth = {
  project([longitude, latitude]) {
    const t = Math.asin(M * Math.sin(latitude * RAD));
    return [(SCALE * longitude * RAD * Math.cos(t)) / (M * slope(t * t)), -SCALE * height(t)];
  },
  unproject([x, y]) {
    let t = -y / SCALE;
    for (let step = 0; step < 8; step++) t -= (height(t) + y / SCALE) / slope(t * t);
    const longitude = (M * (x / SCALE) * slope(t * t)) / Math.cos(t) / RAD;
    return [longitude, Math.asin(Math.max(-1, Math.min(1, Math.sin(t) / M))) / RAD];
  },
};
