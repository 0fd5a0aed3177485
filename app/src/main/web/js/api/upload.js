/** Sends sheets, telling how much has gone: fetch cannot tell, so this uses the older request. */
import {Problem, address} from './client.js';
import {bytes} from '../format/numbers.js';

/** What the server takes at once: `LodemarkServer.MOST_BODY_BYTES`; a test holds the two together. */
export const MOST_BYTES = 64 * 2 ** 20;

/**
 * @param {File[]} files
 * @param {boolean} dryRun check only
 * @param {(sent: number, of: number) => void} onProgress bytes
 * @param {AbortSignal} signal
 * @returns {Promise<object>} the capture report; a refusal is a Problem
 */
export function capture(files, dryRun, onProgress, signal) {
  const single = files.length === 1;
  const url = address('capture', {name: single ? files[0].name : null, dryRun: dryRun ? 'true' : null});
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.upload.onprogress = (event) => onProgress(event.loaded, event.lengthComputable ? event.total : 0);
    request.onload = () => settle(request, resolve, reject);
    request.onerror = () => reject(new Problem({detail: 'The server does not answer. Nothing was kept.'}));
    request.onabort = () => reject(new DOMException('stopped', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), {once: true});
    request.send(single ? files[0] : form(files));
  });
}

/** For an answer without words. */
const bare = (status) =>
  status === 413
    ? `The sheets are larger than the server takes at once: at most ${bytes(MOST_BYTES)}. Nothing was kept.`
    : `The server answered ${status}.`;

function form(files) {
  const data = new FormData();
  for (const file of files) data.append('file', file, file.name);
  return data;
}

function settle(request, resolve, reject) {
  let body;
  try {
    body = JSON.parse(request.responseText);
  } catch {
    body = {detail: bare(request.status)};
  }
  if (request.status < 300) resolve(body);
  else reject(new Problem({status: request.status, ...body}));
}
