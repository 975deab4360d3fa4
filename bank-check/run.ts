/** `npm run bank:check`, without the process around it. */
import {readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {DeploymentRefused} from '../deployment/check.ts';
import {readDeployment} from '../deployment/read.ts';
import type {Clock} from '../src/core/ports.ts';
import {createAsking} from './asking.ts';
import {changesTo} from './changes.ts';
import {check, completed} from './check.ts';
import {isGood, type Finding} from './facts.ts';
import {createHttp} from './http.ts';
import {asJson, asTable} from './report.ts';
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

/** How long the bank may be asked for in all, in milliseconds. Nobody's typing counts. */
const MINUTE = 60_000;

/**
 * @returns the exit status: 0 when nothing needed differs, 1 when something does or there was no time to see, 2 when it
 * was asked wrongly
 */
export async function run(args: string[], io: Io): Promise<number> {
  let prompt: Prompt | undefined;
  try {
    const options = optionsOf(args);
    const deployment = readDeployment(options.deployment);
    const ask = (question: string) => (prompt ??= createPrompt(io.input, io.err)).ask(question);
    const http = createHttp(deployment, options.bank, io.longest, io.clock);
    let left = MINUTE;
    const within = <T>(work: () => T): T => {
      const begun = io.clock.now();
      http.until = begun + left;
      try {
        return work();
      } finally {
        left -= io.clock.now() - begun;
      }
    };
    const secrets: string[] = [];
    const secret = (text: string) => (secrets.push(text), text);
    const found: Finding[] = [];
    let token = options.tokenFile === null ? null : secret(tokenFrom(options.tokenFile));

    if (options.signIn) {
      const asking = createAsking(deployment, http, io.clock, '');
      const details = {
        userName: secret(await ask('User name')),
        password: secret(await ask('Password')),
      };
      let signedIn = within(() => trySignIn(asking, details));
      if (signedIn.codeNeeded) {
        const code = secret(await ask('One-time code'));
        signedIn = within(() => trySignIn(asking, {...details, code}));
      }
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
    const asking = token === null ? null : createAsking(deployment, http, io.clock, token);
    const hide = hiding(secrets);
    const findings = (
      asking === null
        ? completed(found, {mint, why: 'there is no token to ask with'})
        : within(() => check(asking, {mint, before: found}))
    ).map(one => ({
      ...one,
      found: hide(one.found),
      settings: one.settings.filter(({value}) => hide(JSON.stringify(value)) === JSON.stringify(value)),
    }));
    const changes = changesTo(
      readFileSync(options.deployment, 'utf8'),
      findings.flatMap(({settings}) => settings),
    );
    const report = {deployment, file: options.deployment, findings, changes};
    io.out((options.json ? asJson(report) : asTable(report)) + '\n');
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
    throw new Refused(`It is: ${usage}\nWhat stands before -- is npm's, and does not arrive here.`);
  }
}

/** Token and password go there: in clear to nobody but this machine. */
function address(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isHere = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url?.hostname ?? '');
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isHere);
  if (!url || !isSafe || /[@?#]/.test(text))
    throw new Refused(
      '--bank takes an https address, or an http address on this machine, without a name, ? or # in it.',
    );
  return url.href;
}
