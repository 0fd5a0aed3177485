/** Sends sheets, telling how much has gone: fetch cannot tell, so this uses the older request. */
import {Problem, address} from './client.js';

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
    body = {detail: `The server answered ${request.status}.`};
  }
  if (request.status < 300) resolve(body);
  else reject(new Problem({status: request.status, ...body}));
}
