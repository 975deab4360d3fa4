/** `npm run notices`: makes `THIRD-PARTY-NOTICES.md` anew from the packages that are installed. */
import {realpathSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {shippedPackages} from '../build.mjs';
import {noticesPage} from './shipped.ts';

const self = fileURLToPath(import.meta.url);
if (process.argv[1] && realpathSync(process.argv[1]) === self) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  writeFileSync(
    fileURLToPath(new URL('../THIRD-PARTY-NOTICES.md', import.meta.url)),
    noticesPage(await shippedPackages(root)),
  );
}
