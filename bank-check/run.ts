/** `npm run bank:check`, without the process around it. */
import {readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {DeploymentRefused} from '../deployment/check.ts';
import {readDeployment} from '../deployment/read.ts';
import type {Clock} from '../src/core/ports.ts';
import {createAsking} from './asking.ts';
import {changesTo} from './changes.ts';
import {check, completed} from './check.ts';
import type {Finding} from './facts.ts';
import {createHttp} from './http.ts';
import {asJson, asTable, isGood} from './report.ts';
import {Cancelled, checkedToken, createPrompt, hiding, Refused, tokenFrom, type Prompt} from './secrets.ts';
import {trySignIn} from './sign-in.ts';

export const usage =
  'npm run bank:check -- [--deployment FILE] [--bank URL] [--token-file FILE] [--sign-in] [--mint DOCUMENT_ID] [--json]';

export interface Io {
  input: NodeJS.ReadableStream;
  out(text: string): void;
  err(text: string): void;
  clock: Clock;
  /** How long the bank may take to answer at most, in seconds. */
  longest: number;
}

/** How long all of it may take, in milliseconds. */
const MINUTE = 60_000;

/** @returns the exit status: 0 when nothing needed differs, 1 when something does, 2 when it was asked wrongly */
export async function run(args: string[], io: Io): Promise<number> {
  let prompt: Prompt | undefined;
  try {
    const options = optionsOf(args);
    const deployment = readDeployment(options.deployment);
    const ask = (question: string) => (prompt ??= createPrompt(io.input, io.err)).ask(question);
    const http = createHttp(deployment, options.bank, io.longest);
    const secrets: string[] = [];
    const secret = (text: string) => (secrets.push(text), text);
    const found: Finding[] = [];
    const begun = io.clock.now();
    let token = options.tokenFile === null ? null : secret(tokenFrom(options.tokenFile));

    if (options.signIn) {
      const asking = createAsking(deployment, http, io.clock, '');
      const details = {
        userName: secret(await ask('User name')),
        password: secret(await ask('Password')),
      };
      let signedIn = trySignIn(asking, details);
      if (signedIn.codeNeeded)
        signedIn = trySignIn(asking, {...details, code: secret(await ask('One-time code'))});
      if (!signedIn.codeNeeded) {
        found.push(signedIn.finding);
        if (signedIn.token !== null) token ??= secret(signedIn.token);
      }
    } else {
      token ??= secret(checkedToken(await ask('Token')));
    }

    // While it is open, a terminal gives Ctrl+C to it alone, and the check waits with the whole thread.
    prompt?.close();

    const {mint} = options;
    const findings =
      token === null
        ? completed(found, {mint, why: 'there is no token to ask with'})
        : check(createAsking(deployment, http, io.clock, token), {
            mint,
            until: begun + MINUTE,
            before: found,
          });
    const hide = hiding(secrets);
    const changes = changesTo(
      readFileSync(options.deployment, 'utf8'),
      findings.flatMap(({settings}) => settings),
    );
    const report = {deployment, file: options.deployment, findings, changes};
    io.out(hide(options.json ? asJson(report) : asTable(report)) + '\n');
    return isGood(findings) ? 0 : 1;
  } catch (error) {
    if (error instanceof Cancelled) return 130;
    if (!(error instanceof Refused) && !(error instanceof DeploymentRefused)) throw error;
    io.err(`${error.message}\n`);
    return 2;
  } finally {
    prompt?.close();
  }
}

interface Options {
  deployment: string;
  bank: string | null;
  tokenFile: string | null;
  signIn: boolean;
  mint: number | null;
  json: boolean;
}

/** What was given is never repeated: it may be a token in the wrong place. @throws Refused */
function optionsOf(args: string[]): Options {
  if (args.some(arg => /^--?(token|password|user|code)\b(?!-file)/i.test(arg)))
    throw new Refused(
      'No token, name or password is taken as an argument, which other programs and the history of the shell would see: use --token-file FILE, or type it when asked. If you have just given one, have it replaced.',
    );
  const values = parsed(args);
  const {mint, bank} = values;
  if (mint !== undefined && !/^[1-9]\d{0,14}$/.test(mint))
    throw new Refused('--mint takes the number of an image in the bank (DocumentID).');
  return {
    deployment: values.deployment,
    bank: bank === undefined ? null : address(bank),
    tokenFile: values['token-file'] ?? null,
    signIn: values['sign-in'],
    mint: mint === undefined ? null : Number(mint),
    json: values.json,
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        deployment: {type: 'string', default: 'deployment.json'},
        bank: {type: 'string'},
        'token-file': {type: 'string'},
        'sign-in': {type: 'boolean', default: false},
        mint: {type: 'string'},
        json: {type: 'boolean', default: false},
      },
    }).values;
  } catch {
    throw new Refused(`It is: ${usage}`);
  }
}

/** Token and password go there: in clear to nobody but this machine. */
function address(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isHere = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url?.hostname ?? '');
  if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && isHere)) || url.username)
    throw new Refused('--bank takes an https address, or an http address on this machine.');
  return url.href;
}
