/** Whether the bank answers, whether the token is good, and what it may see. */
import {whoAmI} from '../src/core/bank/start.ts';
import {toInterfaces} from '../src/core/bank/wire.ts';
import {json} from '../src/core/bank/calls.ts';
import {quoted, type Deployment} from '../src/core/deployment.ts';
import {AddonError} from '../src/core/errors.ts';
import {organisationOf} from '../src/core/organisations.ts';
import type {Interface} from '../src/shared/contract.ts';
import {count, field, isRow, jsonOf, spelling, whatCame} from './came.ts';
import {attempt, type Asking, type Told} from './asking.ts';
import {differs, holds, type Finding} from './facts.ts';

/** No bank gives such a token. */
const MADE_UP = 'bank-check-made-this-up';

export interface Account {
  findings: Finding[];
  /** Whether the token is good, without which nothing more can be asked. */
  known: boolean;
  interfaces: Interface[];
}

export function accountFacts(asking: Asking): Account {
  const {bank, http, token, line, clock} = asking;
  const {holder, start} = bank.start(token);
  const came = http.last('whoAmI');
  if (holder === null) {
    const refused = came !== undefined && (came.status === 401 || (came.status === 200 && !jsonOf(came)));
    const isNoJson = came?.status === 200 && jsonOf(came) === undefined;
    return {
      findings:
        refused && !isNoJson
          ? [
              holds('bank.answers', 'it does'),
              differs('token.valid', `${whatCame(came)}: the bank does not know the token`),
            ]
          : [differs('bank.answers', whatCame(came))],
      known: false,
      interfaces: [],
    };
  }
  const list = http.last('interfaces')!;
  const read = attempt(() => toInterfaces(json(list, clock.now())));
  const interfaces = read instanceof AddonError ? [] : read;
  const [madeUp] = asking.ask([whoAmI(line, MADE_UP)]);
  const total = start instanceof AddonError ? null : start.page.total;
  return {
    findings: [
      holds('bank.answers', 'it does'),
      holds('token.valid', 'it does'),
      madeUp!.read instanceof AddonError && madeUp!.read.code === 'session.ended'
        ? holds('token.made-up', whatCame(madeUp!.came))
        : differs('token.made-up', madeUpText(madeUp!)),
      interfacesFact(asking.deployment, list, read),
      ...(read instanceof AddonError ? [] : [organisationFact(asking.deployment, read)]),
      ...(total === null ? [] : [seen(interfaces.length, total)]),
    ],
    known: true,
    interfaces,
  };
}

function madeUpText({read, came}: Told<string>): string {
  const isTaken = !(read instanceof AddonError);
  return `${whatCame(came)}, ${isTaken ? 'as if the token were good' : 'which does not say that the token is none'}`;
}

function interfacesFact(
  deployment: Deployment,
  came: NonNullable<ReturnType<Asking['http']['last']>>,
  read: Interface[] | AddonError,
) {
  const value = jsonOf(came);
  if (read instanceof AddonError) return differs('interfaces.list', whatCame(came));
  const entries = Array.isArray(value) ? value : [];
  const distinct = new Set(entries.map(entry => JSON.stringify(entry))).size;
  const {otherwise, missing} = spelling(['Id', 'Name'], entries.filter(isRow));
  const needed = read.length < distinct;
  if (otherwise.length > 0)
    return differs('interfaces.list', `${count(distinct, 'interface')}, spelled ${otherwise.join(', ')}`, {
      needed,
    });
  if (needed) {
    const why = missing.length > 0 ? `, without ${missing.join(' and ')}` : '';
    return differs('interfaces.list', `${distinct} entries, of which ${read.length} can be read${why}`);
  }
  const unnamed = entries.filter(entry => !field(entry, 'Name')).length;
  if (unnamed > 0)
    return differs(
      'interfaces.list',
      unnamed === entries.length
        ? `${count(read.length, 'interface')}, without Name`
        : `${count(read.length, 'interface')}, ${unnamed} without Name`,
      // An insertion that has to know whose rules hold takes no list that is not whole.
      {needed: deployment.organisations.length > 0},
    );
  return holds('interfaces.list', count(read.length, 'interface'));
}

/** Whose settings the token gets. A name that is nearly one of the bank's is meant to be it, and nobody would notice. */
function organisationFact(deployment: Deployment, seen: Interface[]): Finding {
  const organisation = organisationOf(deployment, seen);
  const found = organisation ? `the settings of ${organisation.name}` : 'the general ones';
  const near = deployment.organisations.flatMap(({name, interfaces}, at) =>
    interfaces.flatMap((named, index) => {
      const meant = typeof named === 'string' && !seen.some(one => one.name === named) && nearly(named, seen);
      const path = ['organisations', at, 'interfaces', index];
      return meant
        ? [{words: `${quoted(named)} of ${name} is ${quoted(meant)} at the bank`, path, value: meant}]
        : [];
    }),
  );
  if (near.length === 0) return holds('token.organisation', found);
  return differs('token.organisation', [found, ...near.map(({words}) => words)].join('; '), {
    settings: near.map(({path, value}) => ({path, value})),
  });
}

/** The name that differs in its capitals, its blanks or how its letters are put together alone. */
function nearly(named: string, seen: Interface[]): string | undefined {
  const plain = (name: string) => name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  return seen.find(({name}) => plain(name) === plain(named))?.name;
}

function seen(interfaces: number, images: number): Finding {
  const found = `${count(interfaces, 'interface')}, ${count(images, 'image')}`;
  return interfaces > 0 && images > 0 ? holds('token.sees', found) : differs('token.sees', found);
}
