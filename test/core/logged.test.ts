import {loggedOf, type Entry} from '../../src/core/logged.ts';

const entry: Entry = {event: 'rpc', method: 'search', code: 'server.failed', frames: 'rpc:1:2 < async x:3:4'};

test('an entry of what is declared is written as it is', () => {
  expect(loggedOf(entry)).toEqual(entry);
  expect(loggedOf({event: 'ticket', frames: ''})).toEqual({event: 'ticket', frames: ''});
  expect(loggedOf({...entry, page: '0123456789ab'})).toMatchObject({page: '0123456789ab'});
});

test.each<[string, object]>([
  ['a code that is none', {code: 'hunter2'}],
  ['a method that is none', {method: 'hunter2'}],
  ['a method that every object has', {method: 'toString'}],
  ['an event that is none', {event: 'hunter2'}],
  ['a message with the frames', {frames: 'Error: hunter2\n    at rpc (x:1:2)'}],
  ['a page that is no build', {page: 'hunter2'}],
  ['a further field', {more: 'hunter2'}],
  ['an object as a code', {code: {toString: () => 'hunter2'}}],
])('of %s, nothing is written but that there was something', (_, more) => {
  expect(loggedOf({...entry, ...more})).toEqual({event: 'undeclared', frames: ''});
});
