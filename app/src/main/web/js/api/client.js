/** Talks with the server of this page. What goes wrong becomes one `Problem`, with all that is wrong in it. */
const BASE = new URL('api/v1/', document.baseURI);

/** What an answer could not be given for: a sentence, and each problem with its place and what to do. */
export class Problem extends Error {
  /** @param {{status?: number, title?: string, detail?: string, problems?: object[]}} body as of RFC 9457 */
  constructor(body) {
    super(body.detail || body.title || 'The answer could not be read.');
    this.status = body.status ?? 0;
    this.title = body.title ?? '';
    this.problems = body.problems ?? [];
    this.body = body;
  }
}

/**
 * @param {string} path below /api/v1, without a slash before it
 * @param {Record<string, *>} query arrays repeat the name; null and '' are left out
 */
export function address(path, query = {}) {
  const url = new URL(path, BASE);
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== '') url.searchParams.append(name, one);
    }
  }
  return url;
}

/** Reads an answer. @param {AbortSignal} [signal] */
export const read = (path, query, signal) => send(address(path, query), {signal});

export const post = (path, body, signal) =>
  send(address(path), {
    method: 'POST',
    signal,
    body: JSON.stringify(body),
    headers: {'Content-Type': 'application/json'},
  });

export const remove = (path) => send(address(path), {method: 'DELETE'});

async function send(url, options) {
  let response;
  try {
    response = await fetch(url, {credentials: 'same-origin', ...options});
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Problem({
      detail: 'The server does not answer. Maybe it was stopped: lodemark serve starts it.',
    });
  }
  return bodyOf(response);
}

async function bodyOf(response) {
  const text = await response.text();
  const body = parsed(text);
  if (response.ok && (body !== undefined || text === '')) return body ?? {};
  throw new Problem(
    body && typeof body === 'object'
      ? {status: response.status, ...body}
      : {
          status: response.status,
          detail: `The server answered ${response.status} for ${new URL(response.url).pathname}.`,
        },
  );
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const kept = new Map();

/** Reads once for the life of the page: outlines, sites, state. A failure is not kept. */
export function readOnce(path, query = {}) {
  const key = address(path, query).href;
  if (!kept.has(key)) {
    kept.set(
      key,
      read(path, query).catch((failure) => {
        kept.delete(key);
        throw failure;
      }),
    );
  }
  return kept.get(key);
}

/** Forgets what was kept: the ledger has changed. */
export const forget = () => kept.clear();
