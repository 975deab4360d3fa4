import type {Category, CategoryQuery} from '../../shared/contract.ts';
import {TIMEOUT} from '../../shared/limits.ts';
import {AddonError} from '../errors.ts';
import {ask, askAll, json, sure, type Call, type Line} from './calls.ts';
import {toCategories} from './wire.ts';

/** As `Bank.categories`. */
export function categories(line: Line, token: string, query: CategoryQuery): Category[] {
  const language = query.language ?? line.language();
  const signed = {token, seconds: TIMEOUT};
  const [answer] = askAll<[unknown]>(line, [groupsCall(line, token, query)]);
  // Older banks do not know this call, or have nothing to say to it.
  const unknown = answer === null || (answer instanceof AddonError && answer.code === 'bank.unusable');
  if (!unknown) return toCategories(sure(answer));
  return ask(line, {
    request: {endpoint: 'categoryTree', fields: {language}, ...signed},
    read: given => toCategories(json(given, line.clock.now())),
  });
}

/** The bank's answer as it is; null where it has nothing to say, as an older one. */
export function groupsCall(
  line: Line,
  token: string,
  query: CategoryQuery,
  seconds = TIMEOUT,
): Call<unknown> {
  const language = query.language ?? line.language();
  const fields = {interfacename: query.interfaceId ?? 0, language};
  return {
    request: {endpoint: 'categoryGroups', fields, token, seconds},
    read: answer => json(answer, line.clock.now()),
  };
}

/** Beside other things that count more: undefined where they did not come, so that the page asks for them. */
export function categoriesIn(answer: unknown): Category[] | undefined {
  return answer === null || answer === undefined || answer instanceof AddonError
    ? undefined
    : toCategories(answer);
}
