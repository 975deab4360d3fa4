import {readFileSync} from 'node:fs';
import {notesOf} from '../../release/notes.ts';

const page =
  '# Changelog\n\nWords.\n\n## Unreleased\n\n- New.\n\n## 1.2.0 (1 May 2026)\n\n- Old.\n\n### More\n\n## 1.2.0-beta\n';

test('what the changelog says of a version, and no more', () => {
  expect(notesOf(page, '1.2.0')).toBe('- Old.\n\n### More\n');
  expect(notesOf(page, 'Unreleased')).toBe('- New.\n');
});

test.each(['1.2', '1.2.0-beta', '9.0.0'])('nothing is released as %s, of which it says nothing', version => {
  expect(() => notesOf(page, version)).toThrow(`CHANGELOG.md says nothing of ${version}`);
});

test('our own page has something to say', () => {
  expect(notesOf(readFileSync('CHANGELOG.md', 'utf8'), 'Unreleased')).toContain('- ');
});
