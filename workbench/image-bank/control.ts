/** Steers a running bank over HTTP, from the workbench and from tests. */
import type {FaultRule} from './faults.ts';
import type {RequestRecord} from './journal.ts';
import type {Abilities} from './search.ts';

export interface BankState {
  /** Public links made so far. */
  permalinks: number;
  /** Rows of the collection. */
  documents: number;
}

/** @param url of the bank, without a slash at the end */
export function createControl(url: string) {
  async function ask(path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${url}/_bank/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: {'content-type': 'application/json'},
      }),
    });
    if (!response.ok) throw new Error(`The local bank answered ${response.status} to /_bank/${path}`);
    return response.json();
  }

  return {
    /** As it was at the start: no requests, faults, permalinks or tokens but the pasted ones. */
    async reset() {
      await ask('reset', {});
    },
    /** Every request so far, oldest first. */
    async requests() {
      return (await ask('requests')) as RequestRecord[];
    },
    /** These rules replace all earlier ones; the first that fits a path counts. */
    async faults(rules: FaultRule[]) {
      await ask('faults', rules);
    },
    /** What it can do besides, other than the deployment says; until `reset`. */
    async abilities(otherwise: Partial<Abilities>) {
      await ask('abilities', otherwise);
    },
    /** Refuses every token given so far. */
    async expireTokens() {
      await ask('expire-tokens', {});
    },
    async state() {
      return (await ask('state')) as BankState;
    },
  };
}

export type BankControl = ReturnType<typeof createControl>;
