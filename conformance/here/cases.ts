/** Runs the script's cases in the emulated host, without the dialog's page. */
import type {Host} from '../../packages/apps-script-host/src/host.ts';
import type {EditorName, Outcome} from '../case.ts';
import {areasOf} from '../cases.ts';
import {doByHand} from './hands.ts';

/**
 * @param address one that redirects; empty: none
 * @param only the name of an area; every one unless it is given
 * @returns what was found, by the case's name
 */
export async function runCases(
  host: Host,
  editor: EditorName,
  address: string,
  only?: string,
): Promise<Record<string, Outcome>> {
  const cases = areasOf(editor).flatMap(area => area.cases.map(one => ({...one, area: area.name})));
  const outcomes: Record<string, Outcome> = {};
  let before: unknown = null;
  for (const [at, {name, area, hand}] of cases.entries()) {
    if (only !== undefined && area !== only) continue;
    if (hand) {
      before ??= await host.run('setStage', []);
      doByHand(host, editor, name);
    }
    outcomes[name] = await outcomeOf(host, at, address);
  }
  if (before !== null) await host.run('clearStage', [before]);
  return outcomes;
}

async function outcomeOf(host: Host, at: number, address: string): Promise<Outcome> {
  try {
    return ((await host.run('run', [at, at + 1, address])) as [Outcome])[0];
  } catch (error) {
    return {notRun: (error as Error).message};
  }
}
