// What is wrong with the layout of a page, as sentences. Shadow trees are looked into.
() => {
  const SLACK_PX = 1.5;
  const found = [];
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) {
    found.push(`the page is ${page.scrollWidth} px wide in a window of ${page.clientWidth} px`);
  }

  const up = (element) => element.parentElement
    ?? (element.getRootNode() instanceof ShadowRoot ? element.getRootNode().host : null);
  const short = (text) => `"${text.trim().replace(/\s+/g, ' ').slice(0, 60)}"`;
  const place = (element) => {
    const names = [];
    for (let e = element; e && names.length < 4; e = up(e)) {
      const style = typeof e.className === 'string' && e.className ? `.${e.className.split(' ')[0]}` : '';
      names.unshift(e.localName + style);
    }
    return names.join(' > ');
  };
  const isShown = (element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
  // Made for screen readers only: a box of a pixel.
  const isForEars = (element) => {
    for (let e = element; e; e = up(e)) {
      const box = e.getBoundingClientRect();
      if (getComputedStyle(e).position === 'absolute' && box.width <= 1 && box.height <= 1) return true;
    }
    return false;
  };

  // How a rectangle of text is cut off, or '' when all of it can be seen or scrolled to.
  const cut = (element, rect) => {
    let acrossFree = false;
    let downFree = false;
    for (let e = element; e && e !== page && e !== document.body; e = up(e)) {
      const style = getComputedStyle(e);
      // Boxes in a line cut nothing off, but drawings do.
      const isInLine = style.display === 'inline' && e.localName !== 'svg';
      if (isInLine || style.display === 'contents') continue;
      const box = e.getBoundingClientRect();
      const scrolls = (overflow) => overflow === 'auto' || overflow === 'scroll';
      const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
      if (scrolls(style.overflowX)) acrossFree = true;
      if (scrolls(style.overflowY)) downFree = true;
      if (hides(style.overflowX) && !acrossFree && !(style.textOverflow === 'ellipsis' && e.title)
          && (rect.left < box.left - SLACK_PX || rect.right > box.right + SLACK_PX)) {
        return `is cut off at the side by ${place(e)}`;
      }
      if (hides(style.overflowY) && !downFree
          && (rect.top < box.top - SLACK_PX || rect.bottom > box.bottom + SLACK_PX)) {
        return `is cut off above or below by ${place(e)}`;
      }
      if (style.position === 'fixed') return '';
    }
    if (!acrossFree && (rect.left < -SLACK_PX || rect.right > page.clientWidth + SLACK_PX)) {
      return 'lies outside the window';
    }
    return '';
  };

  const skipped = new Set(['SCRIPT', 'STYLE', 'TITLE', 'DESC', 'OPTION', 'NOSCRIPT', 'TEMPLATE']);
  const texts = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.shadowRoot) texts(node.shadowRoot);
      const element = node.parentElement ?? node.getRootNode().host;
      if (node.nodeType !== Node.TEXT_NODE || !node.data.trim() || !element) continue;
      if (skipped.has(element.nodeName.toUpperCase()) || !isShown(element) || isForEars(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        const how = rect.width > 0 ? cut(element, rect) : '';
        if (how) {
          found.push(`${short(node.data)} in ${place(element)} ${how}`);
          break;
        }
      }
    }
  };
  texts(document);

  const all = (root, selector) => [...root.querySelectorAll(selector),
    ...[...root.querySelectorAll('*')].filter((e) => e.shadowRoot).flatMap((e) => all(e.shadowRoot, selector))];
  for (const cell of all(document, 'td, th')) {
    if (isShown(cell) && cell.scrollWidth > cell.clientWidth + SLACK_PX) {
      found.push(`${short(cell.textContent)} is wider than its cell in ${place(cell)}`);
    }
  }
  for (const svg of all(document, 'svg')) {
    const labels = [...svg.querySelectorAll('text')].filter((t) => t.textContent.trim() && isShown(t))
      .map((t) => [t.textContent, t.getBoundingClientRect()]);
    labels.forEach(([text, a], i) => labels.slice(0, i).forEach(([other, b]) => {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      // Boxes of letters are higher than what is drawn of them.
      if (across > 2 && down > Math.min(a.height, b.height) / 3) {
        found.push(`the labels ${short(text)} and ${short(other)} lie on each other`);
      }
    }));
  }
  return found.slice(0, 40);
}
