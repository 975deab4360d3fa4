/** Whether the bank was asked, and is as the deployment says. */
import {existsSync, readFileSync} from 'node:fs';
import {Refused} from './refused.ts';

const how = 'npm run --silent bank:check -- --json > bank-check.json asks the bank; --assumed goes without.';

/**
 * @param file what `npm run bank:check -- --json` printed
 * @param api the deployment's host
 * @throws Refused where there is none, or it is of another bank, or something needed differs
 */
export function requireBankCheck(file: string, api: string): void {
  if (!existsSync(file)) throw new Refused(`There is no result of a bank check (${file}). ${how}`);
  let result: {bank?: unknown; good?: unknown};
  try {
    result = JSON.parse(readFileSync(file, 'utf8')) as object;
  } catch {
    throw new Refused(`${file} is no result of a bank check. ${how}`);
  }
  if (result.bank !== api)
    throw new Refused(`${file} is of the bank ${String(result.bank)}, the deployment’s is ${api}. ${how}`);
  if (result.good !== true)
    throw new Refused(
      `In ${file} something that is needed differs: correct the deployment, then check again. ${how}`,
    );
}
