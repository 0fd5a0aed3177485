/** A long question: started, watched by server-sent events (or asked again and again), and read when done. */
import {Problem, address, post, read, remove} from './client.js';

const ASK_AGAIN_MS = 700;

/**
 * @param {object} question the body of POST /jobs
 * @param {(progress: {done: ?number, of: ?number, words: ?string}) => void} onProgress
 * @param {AbortSignal} signal aborting cancels the job at the server too
 * @returns {Promise<object>} the result
 */
export async function ask(question, onProgress, signal) {
  return follow(await post('jobs', question, signal), onProgress, signal);
}

/** @param {{id: string, progress: object}} job as the server started it */
export async function follow(job, onProgress, signal) {
  onProgress(job.progress ?? {});
  const cancel = () => remove(`jobs/${job.id}`).catch(() => {});
  signal.addEventListener('abort', cancel, {once: true});
  try {
    await watched(job.id, onProgress, signal).catch((failure) => {
      if (!(failure instanceof StreamLost)) throw failure;
      return polled(job.id, onProgress, signal);
    });
    return await read(`jobs/${job.id}/result`, {}, signal);
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

class StreamLost extends Error {}

function watched(id, onProgress, signal) {
  return new Promise((resolve, reject) => {
    const stream = new EventSource(address(`jobs/${id}/events`));
    const end = (settle, value) => {
      stream.close();
      settle(value);
    };
    stream.addEventListener('progress', (event) => onProgress(parsed(event.data).progress ?? {}));
    stream.addEventListener('done', () => end(resolve));
    stream.addEventListener('failed', (event) =>
      end(
        reject,
        new Problem(parsed(event.data).problem ?? {detail: 'The work failed; the server told no reason.'}),
      ),
    );
    stream.addEventListener('cancelled', () => end(reject, new Problem({detail: 'The work was stopped.'})));
    stream.onerror = () => end(reject, new StreamLost());
    signal.addEventListener('abort', () => end(reject, new DOMException('stopped', 'AbortError')), {
      once: true,
    });
  });
}

async function polled(id, onProgress, signal) {
  for (;;) {
    const job = await read(`jobs/${id}`, {}, signal);
    onProgress(job.progress ?? {});
    if (job.state === 'done') return;
    if (job.state === 'failed')
      throw new Problem(job.problem ?? {detail: 'The work failed; the server told no reason.'});
    if (job.state === 'cancelled') throw new Problem({detail: 'The work was stopped.'});
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
