import {meaningOf, withHost, type HostCall} from '../../src/apps-script/failures.ts';

test.each([
  ['Service invoked too many times for one day: urlfetch.', 'host.quota'],
  [
    'Service invoked too many times in a short time: properties. Try Utilities.sleep(1000) between calls.',
    'host.busy',
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
  ['There are too many scripts running simultaneously for this Google user account.', 'host.busy'],
  ["We're sorry, a server error occurred. Please wait a bit and try again.", 'host.unavailable'],
  ['Lock timeout: another process was holding the lock for too long.', 'host.unavailable'],
  ['You do not have permission to edit this document.', 'host.readOnly'],
  ['DNS error: https://v.imgi.no/x/service-unavailable-invalid-image-read-only.jpg', 'host.unavailable'],
  ['Blåbær øre', 'host.unavailable'],
])('takes %j for %j', (message, code) => {
  expect(meaningOf({message})).toBe(code);
});

test.each<[string, HostCall, string]>([
  [
    'Bandwidth quota exceeded: https://v.imgi.no/x. Try reducing the rate of data transfer.',
    'bank',
    'host.bandwidth',
  ],
  ['UrlFetch calls to https://v.imgi.no/x are not permitted by your admin', 'bank', 'host.blocked'],
  ['DNS error: https://v.imgi.no/x', 'bank', 'bank.unreachable'],
  ['You have exceeded the property storage quota. Please remove some properties.', 'store', 'host.storage'],
  ['Argument too large: value', 'store', 'host.argument'],
  ['Invalid image data', 'store', 'host.unavailable'],
])('takes %j of another kind of call for what it means there: %s', (message, call, code) => {
  expect(meaningOf({message}, call)).toBe(code);
});

test.each([
  new TypeError('x'),
  new RangeError('x'),
  new ReferenceError('x'),
  {name: 'TypeError', message: 'x'},
])('takes %s for a fault of ours, whatever it says', error => {
  expect(meaningOf(error)).toBeNull();
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
