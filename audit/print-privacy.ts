/** `npm run privacy`: prints what is declared into the tables of `docs/privacy.md`. */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {readDeclared, withTables} from './declared.ts';
import {PRIVACY} from './privacy.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = join(root, PRIVACY);
writeFileSync(page, withTables(readFileSync(page, 'utf8'), readDeclared(root)));
