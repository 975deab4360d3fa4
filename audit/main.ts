/** `npm run audit:privileges`: prints what the add-on may do and does, and ends with 1 where that breaks a promise. */
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {buildAll} from '../build.mjs';
import {auditProject} from './audit.ts';
import {render} from './render.ts';

const [folder] = process.argv.slice(2);
const root = folder ?? fileURLToPath(new URL('..', import.meta.url));
// What is there is audited as it is, since somebody may have changed it.
if (!existsSync(join(root, 'dist'))) await buildAll(root);
const audit = await auditProject(root);
console.log(render(audit));
process.exitCode = audit.breaches.length > 0 ? 1 : 0;
