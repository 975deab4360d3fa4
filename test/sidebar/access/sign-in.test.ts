import {en} from '../../../locales/en.ts';
import type {Entered, FieldName} from '../../../sidebar/access/sign-in.ts';
import {
  credentialsOf,
  fieldAtFault,
  lacking,
  sentenceOf,
  signIn,
  signInFailed,
} from '../../../sidebar/access/sign-in.ts';
import type {SignIn, Step} from '../../../sidebar/access/state.ts';
import type {Fault} from '../../../sidebar/fault.ts';
import {createTexts} from '../../../sidebar/messages.ts';

const texts = createTexts(en(), 'en', 'Imageshop');
const nothing: Entered = {userName: '', password: '', code: '', apiToken: '', remember: false, terms: false};
const everything: Entered = {
  userName: ' kari@example.com ',
  password: ' spaces count ',
  code: '246 810',
  apiToken: ' token\n',
  remember: true,
  terms: true,
};

describe('what is still to be filled in', () => {
  it.each<[Step, FieldName[]]>([
    ['password', ['userName', 'password', 'terms']],
    ['code', ['code']],
    ['token', ['apiToken', 'terms']],
    ['terms', ['terms']],
  ])('at the step %s, from the top', (step, fields) => {
    expect(lacking(step, nothing)).toEqual(fields);
    expect(lacking(step, {...nothing, userName: ' ', password: ' ', code: ' ', apiToken: '\n'})).toEqual(
      fields,
    );
    expect(lacking(step, everything)).toEqual([]);
  });
});

describe('what is sent', () => {
  it.each<['password' | 'code' | 'token', object]>([
    ['password', {userName: 'kari@example.com', password: ' spaces count '}],
    ['code', {userName: 'kari@example.com', password: ' spaces count ', code: '246810'}],
    ['token', {apiToken: 'token'}],
  ])('at the step %s, and no more', (step, fields) => {
    expect(credentialsOf(step, everything, '7')).toEqual({...fields, remember: true, terms: '7'});
  });
});

describe('after a failure', () => {
  it.each<[from: Step, code: Fault['code'], to: Step, shown: boolean]>([
    ['password', 'signIn.wrong', 'password', true],
    ['password', 'signIn.codeNeeded', 'code', false],
    ['password', 'signIn.ssoOnly', 'token', true],
    ['password', 'signIn.notOffered', 'token', true],
    ['password', 'signIn.locked', 'password', true],
    ['password', 'signIn.tooMany', 'password', true],
    ['password', 'signIn.terms', 'password', true],
    ['password', 'bank.unreachable', 'password', true],
    ['password', 'session.otherAccount', 'password', true],
    ['code', 'signIn.codeWrong', 'code', true],
    ['code', 'signIn.codeNeeded', 'code', true],
    ['code', 'signIn.wrong', 'password', true],
    ['code', 'signIn.tooMany', 'code', true],
    ['code', 'signIn.notOffered', 'token', true],
    ['token', 'signIn.wrong', 'token', true],
    ['token', 'bank.unreachable', 'token', true],
    ['terms', 'signIn.terms', 'terms', true],
    ['terms', 'bank.unreachable', 'terms', true],
    ['terms', 'session.ended', 'password', true],
    ['terms', 'session.invalid', 'password', true],
    ['terms', 'session.otherAccount', 'terms', true],
  ])('at the step %s, %s leads to %s', (step, code, to, shown) => {
    const state: SignIn = {...signIn, step, busy: true};
    expect(signInFailed(state, {code} as Fault)).toEqual({
      ...state,
      busy: false,
      step: to,
      fault: shown ? {code} : null,
    });
  });

  it.each<[Step, Fault['code'], FieldName | null]>([
    ['password', 'signIn.wrong', 'password'],
    ['token', 'signIn.wrong', 'apiToken'],
    ['code', 'signIn.codeWrong', 'code'],
    ['code', 'signIn.codeNeeded', 'code'],
    ['code', 'signIn.tooMany', null],
    ['password', 'signIn.locked', null],
    ['token', 'signIn.ssoOnly', null],
  ])('at the step %s, %s is about the field %s', (step, code, field) => {
    expect(fieldAtFault(step, {code} as Fault)).toBe(field);
  });

  it('a token that is not known is not called a wrong password', () => {
    expect(sentenceOf(texts, 'token', {code: 'signIn.wrong'})).toMatch(/^Imageshop does not know this key/);
    expect(sentenceOf(texts, 'password', {code: 'signIn.wrong'})).toMatch(/e-mail address or the password/);
  });
});
