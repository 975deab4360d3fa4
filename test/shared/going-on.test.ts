import type {ErrorCode} from '../../src/shared/contract.ts';
import {mayGoOn} from '../../src/shared/going-on.ts';

test.each<[ErrorCode[], boolean]>([
  [[], true],
  [['insert.refused', 'image.notReady', 'bank.unreachable', 'insert.refused'], true],
  // What Google says of a picture may be in a language that nobody has noted.
  [['host.unavailable'], true],
  [['image.notReady', 'host.unavailable', 'insert.refused'], true],
  [['host.unavailable', 'host.unavailable'], false],
  [['host.unavailable', 'insert.refused', 'host.unavailable'], false],
  // Nobody knows what stands, or it fails for all.
  [['insert.unknown'], false],
  [['insert.noEffect'], false],
  [['insert.refused', 'host.quota'], false],
  [['host.permission'], false],
])('after %j the next images are tried: %s', (codes, goesOn) => {
  expect(mayGoOn(codes.map(code => ({code})))).toBe(goesOn);
});
