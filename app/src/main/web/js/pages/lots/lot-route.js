import {html, nothing} from 'lit';
import {PageElement} from '../../parts/page-element.js';
import {routeMap} from '../../charts/route-map.js';
import {degrees, mass} from '../../format/numbers.js';
import {country} from '../../format/words.js';
import '../../parts/chart.js';

/** Where the metal went, on a map. */
class LotRoute extends PageElement {
  static properties = {trace: {attribute: false}, world: {attribute: false}, sites: {attribute: false}};

  render() {
    const route = routeOf(this.trace.graph, this.sites, this.world.centres);
    if (route.stops.length < 2)
      return html`<p class="soft">Too few sites of this way have a position or a country: no map.</p>`;
    const unknown = route.stops.filter((stop) => stop.approximate);
    return html`<h3>On the map</h3>
      <lm-chart
        class="map"
        .height=${innerWidth < 640 ? 240 : 380}
        .data=${this.trace}
        .draw=${routeMap(this.world, route)}
        label="The way between sites; the table below holds the same."
      ></lm-chart>
      <p class="soft small">
        Positions are as the books state them, and are taken as approximate; lines join sites and are no
        roads.
        ${unknown.length ? html`Of ${unknown.map((stop) => stop.name).join(', ')} only the country is known: drawn as a square in its middle.` : nothing}
      </p>
      <details>
        <summary>The legs of the way</summary>
        <table class="data">
          <caption>
            Metal that passed between two sites, as drawn
          </caption>
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">To</th>
              <th scope="col" class="n">Metal</th>
            </tr>
          </thead>
          <tbody>
            ${route.legs.map(
              (leg) =>
                html`<tr>
                  <td data-head="From">${stop(leg.from)}</td>
                  <td data-head="To">${stop(leg.to)}</td>
                  <td data-head="Metal" class="n">${mass(leg.massGrams)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </details>`;
  }
}

const stop = (one) => html`<span>${one.name} <span class="soft">${one.where}</span></span>`;

/** Edges between different sites, summed by pair; a passage on the road belongs to the site it left. */
function routeOf(graph, sites, centres) {
  const known = new Map((sites ?? []).map((site) => [site.site, site]));
  const stops = new Map();
  const stopOf = (node) => {
    if (!node.site || stops.has(node.site)) return stops.get(node.site);
    const made = place(node, known.get(node.site), centres);
    if (made) stops.set(node.site, made);
    return made;
  };
  const legs = new Map();
  for (const edge of graph?.edges ?? []) {
    const [from, to] = [stopOf(graph.nodes[edge.from]), stopOf(graph.nodes[edge.to])];
    if (!from || !to || from === to) continue;
    const key = `${from.id} ${to.id}`;
    legs.set(key, {from, to, massGrams: (legs.get(key)?.massGrams ?? 0) + edge.massGrams});
  }
  return {stops: [...stops.values()], legs: [...legs.values()].sort((a, b) => b.massGrams - a.massGrams)};
}

function place(node, site, centres) {
  const name = site?.name ?? node.site;
  if (typeof site?.latitudeDegrees === 'number' && typeof site?.longitudeDegrees === 'number') {
    return {
      id: node.site,
      name,
      kind: site.kind,
      point: [site.longitudeDegrees, site.latitudeDegrees],
      where: `about ${degrees(site.latitudeDegrees, site.longitudeDegrees)}`,
    };
  }
  const code = site?.country ?? node.country;
  return centres.has(code)
    ? {
        id: node.site,
        name,
        kind: site?.kind,
        point: centres.get(code),
        approximate: true,
        where: `somewhere in ${country(code)}`,
      }
    : undefined;
}

customElements.define('lm-lot-route', LotRoute);
