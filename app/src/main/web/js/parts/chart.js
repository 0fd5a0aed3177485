import {html} from 'lit';
import {PageElement} from './page-element.js';
import {palette} from '../theme/palette.js';

let library;
/** ECharts is a megabyte: read when the first chart comes into sight. */
const charts = () => (library ??= import('echarts'));

/** What A4 leaves between the margins of print.css, in pixels of the style sheet. */
const PAPER_PX = 670;

/**
 * A drawing by ECharts. `draw(colours, echarts, size)` gives the option; it is called again when the mode, the size
 * class or `data` changes. On paper it is `paper` pixels wide, made smaller as a whole where that is too much. The
 * drawing is an image with a name: what it shows stands in a table beside it too.
 */
class Chart extends PageElement {
  static properties = {
    draw: {attribute: false},
    data: {attribute: false},
    label: {},
    height: {type: Number},
    paper: {type: Number},
  };

  render() {
    return html`<div class="chart" role="img" aria-label=${this.label ?? ''}></div>`;
  }

  connectedCallback() {
    super.connectedCallback();
    this.onTheme = () => this.paint();
    addEventListener('lm-theme', this.onTheme);
    // Paper shows what was out of sight too.
    this.onPrint = () => {
      this.begin();
      this.fit(this.paper || PAPER_PX);
    };
    this.afterPrint = () => this.fit('auto');
    addEventListener('beforeprint', this.onPrint);
    addEventListener('afterprint', this.afterPrint);
    this.sight = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.begin(),
      {rootMargin: '300px'},
    );
    this.sight.observe(this);
    // Reading the library takes longer than a printer waits: it is read at leisure, before anyone prints.
    const atLeisure = window.requestIdleCallback ?? setTimeout;
    atLeisure(() => this.isConnected && this.begin());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('lm-theme', this.onTheme);
    removeEventListener('beforeprint', this.onPrint);
    removeEventListener('afterprint', this.afterPrint);
    this.sight.disconnect();
    this.resizing?.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
    this.begun = false;
  }

  updated() {
    const height = this.height || 320;
    this.firstElementChild.style.height = `${height}px`;
    this.paint();
  }

  async begin() {
    if (this.begun) return;
    this.begun = true;
    this.sight.disconnect();
    const echarts = await charts();
    if (!this.isConnected) return;
    this.echarts = echarts;
    this.chart = echarts.init(this.firstElementChild, null, {renderer: 'canvas'});
    this.chart.on('click', (params) => this.dispatchEvent(new CustomEvent('lm-pick', {detail: params})));
    this.resizing = new ResizeObserver(() => this.resized());
    this.resizing.observe(this.firstElementChild);
    this.paint();
  }

  resized() {
    const width = this.firstElementChild.clientWidth;
    if (!width || width === this.width) return;
    this.width = width;
    this.chart?.resize();
    this.paint();
  }

  /** Painted at once: a printer does not wait for the next frame. */
  fit(width) {
    if (!this.chart) return;
    this.chart.resize({width});
    this.firstElementChild.style.setProperty('--ratio', this.chart.getWidth() / this.chart.getHeight());
    this.paint();
    this.chart.getZr().flush();
  }

  paint() {
    if (!this.chart || !this.draw) return;
    const colours = palette();
    const size = {width: this.chart.getWidth(), height: this.chart.getHeight()};
    const option = this.draw(colours, this.echarts, size);
    if (option) this.chart.setOption(common(option, colours), {notMerge: true});
  }
}

/** What all drawings share: no movement, the page's letters, tooltips painted on the canvas (no markup, no styles). */
function common(option, colours) {
  return {
    animation: false,
    backgroundColor: 'transparent',
    ...option,
    textStyle: {fontFamily: colours.font, color: colours.ink, fontSize: 12},
    tooltip: {
      renderMode: 'richText',
      confine: true,
      backgroundColor: colours.raised,
      borderColor: colours['line-strong'],
      borderWidth: 1,
      padding: [8, 10],
      textStyle: {color: colours.ink, fontSize: 12, fontFamily: colours.font, lineHeight: 17},
      ...option.tooltip,
    },
  };
}

customElements.define('lm-chart', Chart);
