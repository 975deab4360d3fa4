/**
 * The half of the emulated UrlFetchApp that does wait: runs in a worker thread, because Apps Script's calls block.
 *
 * @typedef {{method: string, url: string, headers: Array<[string, string]>, body: Uint8Array | null, timeout: number,
 *   largest: number}} WireRequest `timeout` in ms, `largest` the bytes of an answer
 * @typedef {{status: number, headers: string[], body: Uint8Array}} WireAnswer `headers`: names and values in turn
 * @typedef {{fault: 'address' | 'name' | 'timeout' | 'tooLarge' | 'tls'}} WireFault
 */
import {Buffer} from 'node:buffer';
import {request as httpRequest} from 'node:http';
import {request as httpsRequest} from 'node:https';
import {clearTimeout, setTimeout} from 'node:timers';
import {runAsWorker} from 'synckit';
import {createBrotliDecompress, createGunzip, createInflate} from 'node:zlib';

const decoders = {gzip: createGunzip, deflate: createInflate, br: createBrotliDecompress};

/** @param {{code?: string}} error */
function faultOf({code = ''}) {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'name';
  return /CERT|TLS|SSL/.test(code) ? 'tls' : 'address';
}

/** @param {WireRequest} wire @returns {Promise<WireAnswer | WireFault>} */
function exchange({method, url, headers, body, timeout, largest}) {
  return new Promise(resolve => {
    const send = url.startsWith('https:') ? httpsRequest : httpRequest;
    const request = send(url, {method, headers: Object.fromEntries(headers), agent: false});
    const timer = setTimeout(() => end({fault: 'timeout'}), timeout);
    /** @param {WireAnswer | WireFault} outcome */
    const end = outcome => {
      clearTimeout(timer);
      resolve(outcome);
      request.destroy();
    };
    request.on('error', error => end({fault: faultOf(error)}));
    request.on('response', response => {
      const decoder = decoders[response.headers['content-encoding']];
      const stream = decoder ? response.pipe(decoder()) : response;
      /** @type {Buffer[]} */
      const parts = [];
      let length = 0;
      stream.on('data', part => {
        length += part.length;
        if (length > largest) end({fault: 'tooLarge'});
        else parts.push(part);
      });
      stream.on('end', () => {
        const status = response.statusCode ?? 0;
        end({status, headers: response.rawHeaders, body: Buffer.concat(parts)});
      });
      // Cut off in the middle, or not packed as it says: there is no whole answer.
      for (const part of new Set([response, stream])) part.on('error', () => end({fault: 'address'}));
    });
    request.end(body ?? undefined);
  });
}

/** All at once, as `fetchAll` does. */
runAsWorker(/** @param {WireRequest[]} requests */ requests => Promise.all(requests.map(exchange)));
