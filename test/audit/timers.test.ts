import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {timers} from '../../audit/permitted.ts';
import {checkTimers} from '../../audit/timers.ts';
import {project} from './planted.ts';

function timersIn(file: string, code: string) {
  const root = mkdtempSync(join(tmpdir(), 'timers-'));
  try {
    mkdirSync(join(root, 'sidebar/finding'), {recursive: true});
    writeFileSync(join(root, 'sidebar', file), code);
    return checkTimers(root);
  } finally {
    rmSync(root, {recursive: true});
  }
}

test('every timer of the sidebar is on the list', () => {
  expect(checkTimers(project)).toEqual({found: Object.keys(timers).sort(), breaches: []});
});

test.each([
  ['state.ts', 'function poll() { setInterval(ask, 1000); }', 'sidebar/state.ts poll'],
  ['state.ts', 'const poll = () => { use(() => { setTimeout(poll, 1000); }); };', 'sidebar/state.ts poll'],
  [
    'finding/Grid.tsx',
    'export function Grid() { const wait = setTimeout; return <p />; }',
    'sidebar/finding/Grid.tsx Grid',
  ],
  ['main.tsx', 'window.setInterval(ask, 1000);', 'sidebar/main.tsx (load)'],
  ['state.ts', 'requestIdleCallback(ask);', 'sidebar/state.ts (load)'],
])('finds a timer in %s: %s', (file, code, place) => {
  expect(timersIn(file, code)).toEqual({
    found: [place],
    breaches: [{promise: 'P9', text: expect.stringContaining(place)}],
  });
});

test('takes the type of a timer for none', () => {
  expect(timersIn('state.ts', 'let timer: ReturnType<typeof setTimeout>;').found).toEqual([]);
});
