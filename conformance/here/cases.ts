/** Runs the script's cases in the emulated host, without the dialog's page. */
import type {Host} from '../../packages/apps-script-host/src/host.ts';
import type {Outcome} from '../case.ts';
import {areasOf, type EditorName} from '../cases.ts';
import {doByHand} from './hands.ts';

/**
 * @param address one that redirects; empty: none
 * @returns what was found, by the case's name
 */
export async function runCases(
  host: Host,
  editor: EditorName,
  address: string,
): Promise<Record<string, Outcome>> {
  const cases = areasOf(editor).flatMap(area => area.cases);
  const first = cases.findIndex(({hand}) => hand);
  const outcomes: Record<string, Outcome> = {};
  const runOne = async (at: number) => {
    try {
      const [outcome] = (await host.run('run', [at, at + 1, address])) as Outcome[];
      outcomes[cases[at]!.name] = outcome!;
    } catch (error) {
      outcomes[cases[at]!.name] = {notRun: (error as Error).message};
    }
  };
  for (let at = 0; at < first; at++) await runOne(at);
  const before = await host.run('setStage', []);
  for (let at = first; at < cases.length; at++) {
    doByHand(host, editor, cases[at]!.name);
    await runOne(at);
  }
  await host.run('clearStage', [before]);
  return outcomes;
}
