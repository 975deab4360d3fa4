import type {Category, CategoryQuery} from '../../shared/contract.ts';
import {TIMEOUT} from '../../shared/limits.ts';
import {AddonError} from '../errors.ts';
import {ask, askAll, json, sure, type Call, type Line} from './calls.ts';
import {toCategories} from './wire.ts';

/** As `Bank.categories`. */
export function categories(line: Line, token: string, query: CategoryQuery): Category[] {
  const language = query.language ?? line.language();
  const signed = {token, seconds: TIMEOUT};
  const groups: Call<unknown> = {
    request: {
      endpoint: 'categoryGroups',
      fields: {interfacename: query.interfaceId ?? 0, language},
      ...signed,
    },
    read: answer => json(answer, line.clock.now()),
  };
  const [answer] = askAll<[unknown]>(line, [groups]);
  // Older banks do not know this call, or have nothing to say to it.
  const unknown = answer === null || (answer instanceof AddonError && answer.code === 'bank.unusable');
  if (!unknown) return toCategories(sure(answer));
  return ask(line, {
    request: {endpoint: 'categoryTree', fields: {language}, ...signed},
    read: given => toCategories(json(given, line.clock.now())),
  });
}
