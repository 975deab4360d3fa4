import type {Consent, ConsentQuery, Look, Looked} from '../../shared/contract.ts';
import {TIMEOUT} from '../../shared/limits.ts';
import {ask, json, type Call, type Line} from './calls.ts';
import type {RequestOf} from './endpoints.ts';
import {toConsented, toConsents} from './wire.ts';

/** As `Bank.consents`. */
export function consents(
  line: Line,
  token: string,
  {id, language = line.language()}: ConsentQuery,
): Consent[] {
  return ask(line, {
    request: request(token, [id], language),
    read: answer => toConsents(json(answer, line.clock.now()), id),
  });
}

/** As `Bank.looked`: of several images in one call. */
export function looked(line: Line, token: string, {ids, language = line.language()}: Look): Looked[] {
  return ask(line, {
    request: request(token, ids, language),
    read(answer) {
      const value = json(answer, line.clock.now());
      // An entry that names no image is about the one that was asked about alone, if anything.
      return ids.map(id => ({id, consents: toConsents(value, id, ids.length === 1)}));
    },
  });
}

/** Which of some images somebody has agreed to. Nothing recorded is no consent. */
export function consentedCall(
  {clock}: Line,
  token: string,
  ids: number[],
  language: string,
): Call<ReadonlySet<number>> {
  const [only, ...others] = ids;
  return {
    request: request(token, ids, language),
    // An entry that names no image can only be about one that was asked about alone.
    read: answer => toConsented(json(answer, clock.now()), others.length === 0 ? only! : null),
  };
}

function request(token: string, ids: number[], language: string): RequestOf<'consents'> {
  const fields = {interfaceId: 0, documentIds: ids.join(), language};
  return {endpoint: 'consents', fields, token, seconds: TIMEOUT};
}
