/** Images as the bank knows them now. */
import type {Asset, Interface} from '../../shared/contract.ts';
import {TIMEOUT} from '../../shared/limits.ts';
import {AddonError} from '../errors.ts';
import {asking, json, sure, type Call, type Each, type Line, type Talk} from './calls.ts';
import {consentedCall} from './consents.ts';
import {interfacesCall, whoAmI} from './start.ts';
import {toAsset} from './wire.ts';

export interface Found {
  /** In the order asked. */
  assets: Each<Asset>;
  /** Those of them for which a consent is recorded, or why that is not known; null where nobody asked. */
  consented: ReadonlySet<number> | AddonError | null;
  /** All that the token sees; null where nobody asked. */
  interfaces: Interface[] | null;
}

/** As `Bank.assets`. */
export function* assets(
  line: Line,
  token: string,
  ids: number[],
  language = line.language(),
  consents = false,
  interfaces = false,
): Talk<Found> {
  // `null` may mean that an image is gone or that the session is: the first call tells which.
  const [known, ...answers] = yield* asking<unknown[]>(line, [
    whoAmI(line, token),
    ...ids.map(id => document(line, token, id, language)),
    ...(consents ? [consentedCall(line, token, ids, language)] : []),
    // Whoever judges by them has to know them all.
    ...(interfaces ? [interfacesCall(line, token, TIMEOUT, true)] : []),
  ]);
  sure(known);
  const found = answers.splice(0, ids.length) as Each<Asset>;
  return {
    assets: found,
    consented: consents ? (answers.shift() as ReadonlySet<number> | AddonError) : null,
    interfaces: interfaces ? (sure(answers.shift()) as Interface[]) : null,
  };
}

function document({clock, deployment}: Line, token: string, id: number, language: string): Call<Asset> {
  return {
    request: {endpoint: 'document', fields: {language, DocumentID: id}, token, seconds: TIMEOUT},
    read(answer) {
      const found = answer.status === 403 ? null : json(answer, clock.now());
      if (found === null) throw new AddonError('image.gone');
      const asset = toAsset(found, deployment);
      if (!asset || asset.id !== id) throw new AddonError('bank.unusable');
      return asset;
    },
  };
}
