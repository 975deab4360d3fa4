import {inSupport, supportText} from '../../src/shared/support.ts';

const known = {
  build: '0123456789ab',
  editor: 'docs',
  method: 'insert',
  code: 'bank.unreachable',
  time: '2026-11-27T10:04:50Z',
};

test('says a line of each thing', () => {
  expect(supportText(known)).toBe(
    'build: 0123456789ab\neditor: docs\nmethod: insert\ncode: bank.unreachable\ntime: 2026-11-27T10:04:50Z',
  );
});

test('leaves out what is not known', () => {
  expect(supportText({build: '0123456789ab', editor: 'slides', code: 'image.noConsent'})).toBe(
    'build: 0123456789ab\neditor: slides\ncode: image.noConsent',
  );
});

test('lets through nothing that is not declared', () => {
  const more = {...known, userName: 'kari@example.no', link: 'https://v.imgi.no/a', wait: '30'};
  expect(supportText(more)).toBe(supportText(known));
  expect(inSupport.flatMap(({fields}) => [...fields])).toEqual(Object.keys(known));
});
