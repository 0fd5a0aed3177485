/** Light or dark: what the reader chose, else what their system prefers. */
const KEY = 'lodemark.mode';
const prefersDark = matchMedia('(prefers-color-scheme: dark)');

/** @returns {'light'|'dark'|null} what was chosen by hand */
export function chosenMode() {
  try {
    const mode = localStorage.getItem(KEY);
    return mode === 'light' || mode === 'dark' ? mode : null;
  } catch {
    return null; // storage may be forbidden; then the system decides
  }
}

export const currentMode = () => chosenMode() ?? (prefersDark.matches ? 'dark' : 'light');

/** @param {'light'|'dark'} mode */
export function applyMode(mode) {
  document.documentElement.dataset.theme = mode;
  dispatchEvent(new CustomEvent('lm-theme', {detail: mode}));
}

/** @param {'light'|'dark'|null} mode null: back to what the system prefers */
export function chooseMode(mode) {
  try {
    if (mode) localStorage.setItem(KEY, mode);
    else localStorage.removeItem(KEY);
  } catch {
    // The choice then lasts as long as the page.
  }
  applyMode(mode ?? currentMode());
}

prefersDark.addEventListener('change', () => applyMode(currentMode()));
// Charts are painted in the colours of the mode; paper is light.
addEventListener('beforeprint', () => applyMode('light'));
addEventListener('afterprint', () => applyMode(currentMode()));
