import type {Consent, ConsentQuery} from '../../shared/contract.ts';
import {TIMEOUT} from '../../shared/limits.ts';
import {ask, json, type Line} from './calls.ts';
import {toConsents} from './wire.ts';

/** As `Bank.consents`. */
export function consents(
  line: Line,
  token: string,
  {id, language = line.language()}: ConsentQuery,
): Consent[] {
  const fields = {interfaceId: 0, documentIds: id, language};
  return ask(line, {
    request: {endpoint: 'consents', fields, token, seconds: TIMEOUT},
    read: answer => toConsents(json(answer, line.clock.now()), id),
  });
}
