import {html} from 'lit';

/** The pages by their path; each is read when it is first asked for. */
export const PAGES = {
  today: {
    title: 'Today',
    load: () => import('../pages/today/today-page.js'),
    view: () => html`<lm-today></lm-today>`,
  },
  lots: {
    title: 'Lots',
    load: () => import('../pages/lots/lots-page.js'),
    view: (query) => html`<lm-lots .query=${query}></lm-lots>`,
  },
  'lots/one': {
    title: 'Lot',
    within: 'lots',
    load: () => import('../pages/lots/lot-page.js'),
    view: (query) =>
      html`<lm-lot
        .lot=${query.get('lot')}
        .sets=${query.getAll('set')}
        .trust=${query.get('trust')}
      ></lm-lot>`,
  },
  nations: {
    title: 'Nations',
    load: () => import('../pages/nations/nations-page.js'),
    view: (query) => html`<lm-nations .query=${query}></lm-nations>`,
  },
  value: {
    title: 'Value',
    load: () => import('../pages/value/value-page.js'),
    view: () => html`<lm-value></lm-value>`,
  },
  ledger: {
    title: 'Ledger',
    load: () => import('../pages/ledger/ledger-page.js'),
    view: () => html`<lm-ledger></lm-ledger>`,
  },
};
