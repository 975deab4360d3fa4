import {jest} from '@jest/globals';
import type {State} from '../../sidebar/access/state.ts';
import {createActions} from '../../sidebar/actions.ts';
import type {Fault} from '../../sidebar/fault.ts';
import type {Library} from '../../sidebar/library.ts';
import type {Answer, Rpc} from '../../sidebar/rpc.ts';
import {libraryOf, opened, update} from '../../sidebar/state.ts';
import {createStore} from '../../sidebar/store.ts';
import type {Args, Method, Policy} from '../../src/shared/contract.ts';
import {start} from './assets.ts';

export interface Call {
  method: Method;
  args: unknown;
  answer: (answer: Answer<never>) => void;
}

/** The sidebar without a screen; the calls wait for the test to answer them. */
export function createSidebar(
  first: State = opened({ok: true, value: start()}),
  policy: Partial<Policy> = {},
  over = false,
) {
  const calls: Call[] = [];
  const focused = jest.fn();
  const rpc = (<M extends Method>(method: M, args: Args<M>) =>
    new Promise(answer => calls.push({method, args, answer: answer as Call['answer']}))) as Rpc;
  const store = createStore(update, first);
  const rules = {
    caption: {template: '', templates: {}, byDefault: false},
    policy: {insertExpired: true, consent: 'show' as const, altText: 'suggest' as const, ...policy},
    sizes: {docs: '', slides: ''},
  };
  const close = jest.fn();
  const actions = createActions(store, rpc, focused, rules, 'docs', {close, large: over, over});
  const settle = () => jest.advanceTimersByTimeAsync(0);
  return {
    actions,
    calls,
    focused,
    closed: close,
    state: store.state,
    library: () => libraryOf(store.state()) as Library,
    asked: (method: Method) => calls.filter(call => call.method === method).map(({args}) => args),
    /** The images of the orders that wait for their answer, without what is only known of them. */
    ordered: () =>
      calls
        .filter(({method}) => method === 'insert')
        .flatMap(({args}) =>
          (args as Args<'insert'>).images.map(image => {
            const {seen, ...ordered} = image;
            return seen ? ordered : image;
          }),
        ),
    /** Answers the oldest call that waits. */
    async answer(value: unknown) {
      calls.shift()?.answer({ok: true, value: value as never});
      await settle();
    },
    async fail(fault: Fault) {
      calls.shift()?.answer({ok: false, fault});
      await settle();
    },
  };
}
