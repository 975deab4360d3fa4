import {meaningOf, withHost} from '../../src/apps-script/failures.ts';

test.each([
  ['Service invoked too many times for one day: urlfetch.', 'host.quota'],
  [
    'Service invoked too many times in a short time: properties. Try Utilities.sleep(1000) between calls.',
    'host.quota',
  ],
  [
    'You do not have permission to call UrlFetchApp.fetch. Required permissions: https://www.googleapis.com/auth/script.external_request',
    'host.permission',
  ],
  ['Authorization is required to perform that action.', 'host.permission'],
  ['Invalid image data', 'insert.refused'],
  ['The image you are trying to use is invalid or corrupt.', 'insert.refused'],
  ['Service unavailable: Slides', 'host.unavailable'],
  ['Service Documents failed while accessing document with id 1aBc.', 'host.unavailable'],
  ['There are too many scripts running simultaneously for this Google user account.', 'host.unavailable'],
  ["We're sorry, a server error occurred. Please wait a bit and try again.", 'host.unavailable'],
  ['Lock timeout: another process was holding the lock for too long.', 'host.unavailable'],
  ['You do not have permission to edit this document.', 'host.readOnly'],
  ['DNS error: https://v.imgi.no/x/service-unavailable-invalid-image-read-only.jpg', null],
  ['Cannot read properties of undefined', null],
])('takes %j for %j', (message, code) => {
  expect(meaningOf({message})).toBe(code);
});

test('what the host throws becomes a code without a text', () => {
  const work = () => {
    throw new Error('Service Documents failed while accessing document with id 1aBcSecret.');
  };
  expect(() => withHost(work)).toThrow(/^host\.unavailable$/);
  expect(() => withHost(work)).not.toThrow(/1aBcSecret/);
});

test('a fault of ours stays what it is', () => {
  const fault = new TypeError('x is not a function');
  expect(() =>
    withHost(() => {
      throw fault;
    }),
  ).toThrow(fault);
});
