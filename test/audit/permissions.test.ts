import {readFileSync} from 'node:fs';
import {asked, pages, withPermissions} from '../../audit/permissions.ts';
import {project} from './planted.ts';

test.each(Object.entries(pages))(
  '%s says what the manifests ask for (`npm run permissions`)',
  async (name, words) => {
    const page = readFileSync(name, 'utf8');
    expect(withPermissions(page, words, await asked(project))).toBe(page);
    expect(page.match(/^\|.*\.currentonly|^\|.*`script\./gm)).toHaveLength(4);
    for (const host of (await asked(project))[0]!.hosts) expect(page).toContain(`\n${host}\n`);
  },
);

test('a permission that nobody has put into words is not passed over', () => {
  const [[, words]] = Object.entries(pages) as [[string, (typeof pages)[string]]];
  const manifests = [
    {editor: 'docs', scopes: ['https://www.googleapis.com/auth/drive'], hosts: ['https://a.example/']},
  ];
  const page = '<!-- printed: permissions -->\n<!-- end -->';
  expect(() => withPermissions(page, words, manifests)).toThrow('drive has no words');
});
