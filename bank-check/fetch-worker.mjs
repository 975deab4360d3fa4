/**
 * The half of the port that waits: runs in a worker thread, because the core asks and has its answer at once.
 *
 * @typedef {{method: string, url: string, headers: Record<string, string>, body?: string, timeout: number, largest: number}}
 *   WireRequest `timeout` in ms, `largest` the bytes of an answer
 * @typedef {{status: number, headers: Array<[string, string]>, body: Uint8Array}} WireAnswer
 * @typedef {{fault: 'name' | 'tls' | 'timeout' | 'tooLarge' | 'connection'}} WireFault
 */
import {Buffer} from 'node:buffer';
import {runAsWorker} from 'synckit';

const {fetch, AbortSignal} = globalThis;

/** @param {unknown} error @returns {WireFault} */
function faultOf(error) {
  const {name, cause} = /** @type {Error & {cause?: {code?: string}}} */ (error);
  const code = cause?.code ?? '';
  if (name === 'TimeoutError') return {fault: 'timeout'};
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return {fault: 'name'};
  return {fault: /CERT|TLS|SSL/.test(code) ? 'tls' : 'connection'};
}

/** @param {WireRequest} request @returns {Promise<WireAnswer | WireFault>} */
async function exchange({method, url, headers, body, timeout, largest}) {
  try {
    const answer = await fetch(url, {
      method: method.toUpperCase(),
      headers,
      body,
      // A redirect comes back as it is: nothing that is sent goes anywhere else.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    const parts = [];
    let length = 0;
    for await (const part of answer.body ?? []) {
      length += part.length;
      if (length > largest) return {fault: 'tooLarge'};
      parts.push(part);
    }
    return {status: answer.status, headers: [...answer.headers], body: Buffer.concat(parts)};
  } catch (error) {
    return faultOf(error);
  }
}

/** All at once, as `fetchAll` does. */
runAsWorker(/** @param {WireRequest[]} requests */ requests => Promise.all(requests.map(exchange)));
