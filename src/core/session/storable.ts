/** What may be stored: types can be got round, this cannot. */
import * as v from 'valibot';
import {once} from '../../shared/once.ts';
import {keyShape, type Stored} from './stored.ts';
import {isSealed} from './vault.ts';

const keys = once(() => v.array(v.strictObject(keyShape().entries)));

const forms: {[S in keyof Stored]: Record<keyof Stored[S], (text: string) => boolean>} = {
  user: {remembered: text => isSealed('remembered', text)},
  script: {keys: text => v.safeParse(keys(), JSON.parse(text)).success},
};

export function isStorable(whose: keyof Stored, key: string, text: string): boolean {
  const own: Record<string, (text: string) => boolean> = forms[whose];
  return Object.prototype.hasOwnProperty.call(own, key) && own[key]!(text);
}
