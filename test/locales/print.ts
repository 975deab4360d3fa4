/** `npm run languages [-- LANGUAGE]`: what is to be looked at in the catalogues. */
import console from 'node:console';
import process from 'node:process';
import {languages} from '../../locales/catalogue.ts';
import {findingsIn} from './check.ts';

const asked = process.argv.slice(2);
const unknown = asked.filter(name => !Object.hasOwn(languages, name));
if (unknown.length > 0) {
  console.error(`${unknown.join(', ')}: not in the list of locales/catalogue.ts`);
  process.exitCode = 2;
}

for (const [language, messages] of Object.entries(languages)) {
  if (asked.length > 0 && !asked.includes(language)) continue;
  const findings = findingsIn(language, messages());
  console.log(
    `${language}: ${findings.length === 0 ? 'nothing to look at' : `${findings.length} to look at`}`,
  );
  for (const {kind, path, said} of findings)
    console.log(`  ${kind} ${path}\n    ${said.replace('\n', ' / ')}`);
  if (findings.length > 0) process.exitCode = 1;
}
