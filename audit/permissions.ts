/**
 * `npm run permissions`: prints what the add-on may do, from the built manifests, into the pages for administrators.
 * A scope without words is not printed but refused, so that none comes in unsaid.
 */
import {readFileSync, realpathSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {builtFiles} from '../build.mjs';
import {editors} from './audit.ts';

interface Words {
  head: [editor: string, permission: string, asked: string, what: string];
  both: string;
  hosts: (hosts: string[]) => string;
  /** By the scope's last part: how Google asks for it, and what it is for. */
  scopes: Record<string, [asked: string, what: string]>;
}

/** Google's own words are those of its English consent screen. */
const google = {
  documents: 'View and manage documents that this application has been installed in',
  presentations: 'View and manage presentations that this application has been installed in',
  ui: 'Display and run third-party web content in prompts and sidebars inside Google applications',
  request: 'Connect to an external service',
};

/** The pages, from the root, and their words. */
export const pages: Record<string, Words> = {
  'docs/admin.md': {
    head: ['editor', 'permission', 'Google asks for it as', 'what it is for'],
    both: 'both',
    hosts: hosts => `and to no other hosts than ${hosts.join(' and ')}`,
    scopes: {
      'documents.currentonly': [
        google.documents,
        'Putting an image into the document that is open, and no other: it sees where the cursor is, how much room there is, and whether a caption or a table is one that it has made itself',
      ],
      'presentations.currentonly': [
        google.presentations,
        'The same in the presentation that is open, and no other: it sees the boxes on the slide and on its layout and master, not what stands in them',
      ],
      'script.container.ui': [google.ui, 'Showing the sidebar, and the large view over the file'],
      'script.external_request': [google.request, 'Asking the image bank'],
    },
  },
  'docs/admin.nb.md': {
    head: ['redigerer', 'tillatelse', 'Google spør om den slik (på engelsk)', 'hva den brukes til'],
    both: 'begge',
    hosts: hosts => `og ingen andre adresser enn ${hosts.join(' og ')}`,
    scopes: {
      'documents.currentonly': [
        google.documents,
        'Å sette et bilde inn i dokumentet som er åpent, og ikke noe annet: Det ser hvor markøren står, hvor mye plass det er, og om en bildetekst eller en tabell er en det har laget selv',
      ],
      'presentations.currentonly': [
        google.presentations,
        'Det samme i presentasjonen som er åpen, og ingen annen: Det ser boksene på lysbildet og på oppsettet og malen til det, ikke hva som står i dem',
      ],
      'script.container.ui': [google.ui, 'Å vise sidepanelet, og den store visningen over filen'],
      'script.external_request': [google.request, 'Å spørre bildebanken'],
    },
  },
  'docs/admin.sv.md': {
    head: ['redigerare', 'behörighet', 'så frågar Google (på engelska)', 'vad den används till'],
    both: 'båda',
    hosts: hosts => `och inga andra adresser än ${hosts.join(' och ')}`,
    scopes: {
      'documents.currentonly': [
        google.documents,
        'Att infoga en bild i det dokument som är öppet, och inget annat: det ser var markören står, hur mycket plats det finns och om en bildtext eller en tabell är en som det har gjort själv',
      ],
      'presentations.currentonly': [
        google.presentations,
        'Detsamma i den presentation som är öppen, och ingen annan: det ser rutorna på presentationsbilden och på dess layout och mall, inte vad som står i dem',
      ],
      'script.container.ui': [google.ui, 'Att visa sidofältet, och den stora vyn över filen'],
      'script.external_request': [google.request, 'Att fråga bildbanken'],
    },
  },
};

const BEGIN = '<!-- printed: permissions -->';
const END = '<!-- end -->';

export interface Asked {
  editor: string;
  scopes: string[];
  hosts: string[];
}

/** What the manifests ask for, as they are built of the sources. @param root the project's folder, absolute */
export function asked(root: string): Promise<Asked[]> {
  return Promise.all(
    editors.map(async editor => {
      const manifest = JSON.parse((await builtFiles(editor, root))['appsscript.json']!);
      return {editor, scopes: manifest.oauthScopes, hosts: manifest.urlFetchWhitelist};
    }),
  );
}

/** @throws Error for a scope without words */
function table({head, both, hosts, scopes}: Words, manifests: Asked[]): string {
  const all = [...new Set(manifests.flatMap(one => one.scopes))];
  const owners = (scope: string) => manifests.filter(one => one.scopes.includes(scope));
  all.sort((a, b) => owners(a).length - owners(b).length);
  const rows = all.map(scope => {
    const of = owners(scope).map(({editor}) => editor);
    const name = scope.replace('https://www.googleapis.com/auth/', '');
    const words = scopes[name];
    if (!words) throw new Error(`${name} has no words for administrators in audit/permissions.ts`);
    const [google, what] = words;
    const to = name === 'script.external_request' ? `, ${hosts(manifests[0]!.hosts)}` : '';
    const editor = of.length === manifests.length ? both : of.map(one => `Google ${capital(one)}`).join(', ');
    return `| ${editor} | \`${name}\` | “${google}” | ${what}${to} |`;
  });
  return ['<!-- prettier-ignore -->', `| ${head.join(' | ')} |`, '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);

/** A page with its table made anew. */
export function withPermissions(page: string, words: Words, manifests: Asked[]): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END, begin);
  if (begin < 0 || end < 0) throw new Error(`A page has lost the marks around its table: ${BEGIN} … ${END}`);
  return `${page.slice(0, begin)}${BEGIN}\n\n${table(words, manifests)}\n\n${page.slice(end)}`;
}

const self = fileURLToPath(import.meta.url);
if (process.argv[1] && realpathSync(process.argv[1]) === self) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const manifests = await asked(root);
  for (const [name, words] of Object.entries(pages)) {
    const file = fileURLToPath(new URL(`../${name}`, import.meta.url));
    writeFileSync(file, withPermissions(readFileSync(file, 'utf8'), words, manifests));
  }
}
