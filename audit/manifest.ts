/** The built `appsscript.json`: what it asks for and which hosts it lets the server reach. */
import type {EditorName} from '../src/shared/contract.ts';
import type {Breach} from './breach.ts';
import type {HostMember} from './host-use.ts';
import {manifest as fixed, scopes as permitted} from './permitted.ts';

export interface Manifest {
  scopes: string[];
  hosts: string[];
  /** For each scope, asked or not: what needs it. */
  needs: Map<string, HostMember[]>;
  breaches: Breach[];
}

/**
 * @param members what the sources use of the host
 * @param deployment `deployment.json`
 */
export function checkManifest(
  text: string,
  editor: EditorName,
  members: HostMember[],
  deployment: {bank: {api: string; cdn: string}},
): Manifest {
  const breaches: Breach[] = [];
  const breach = (promise: Breach['promise'], sentence: string) =>
    breaches.push({promise, text: `appsscript.json ${sentence}`});
  const {oauthScopes, urlFetchWhitelist, ...rest} = JSON.parse(text) as Record<string, unknown>;
  const scopes = textsOf(oauthScopes);
  const hosts = textsOf(urlFetchWhitelist);

  const needs = new Map<string, HostMember[]>(scopes.map(scope => [scope, []]));
  for (const member of members.filter(one => one.scopes.length > 0)) {
    const asked = member.scopes.filter(scope => scopes.includes(scope));
    // Any one is enough; where none is asked, the narrowest is what is missing, which the reference names first.
    for (const scope of asked.length > 0 ? asked : member.scopes.slice(0, 1)) {
      needs.set(scope, [...(needs.get(scope) ?? []), member]);
    }
  }
  for (const [scope, by] of needs) {
    if (!scopes.includes(scope)) {
      breach('P5', `does not ask for ${scope}, which ${by[0]!.name} needs (${by[0]!.at[0]})`);
    } else if (by.length === 0) breach('P5', `asks for ${scope}, which nothing needs`);
  }
  for (const scope of scopes) {
    if (!permitted[editor].includes(scope)) {
      breach('P5', `asks for ${scope}, which is beyond what ${editor} may ask for`);
    }
  }
  for (const name of Object.keys({...fixed, ...rest})) {
    const wanted = (fixed as Record<string, string>)[name];
    if (rest[name] !== wanted) {
      breach('P5', `has ${name}: ${JSON.stringify(rest[name])} instead of ${JSON.stringify(wanted)}`);
    }
  }

  const allowed = [deployment.bank.api, deployment.bank.cdn].map(host => `https://${host}/`);
  if (hosts.length === 0) breach('P11', 'has no list of hosts, so that every host can be reached');
  for (const host of hosts) {
    if (!host.startsWith('https://'))
      breach('P2', `lets the server ask ${host}, which is not encrypted on its way`);
    if (!allowed.includes(host))
      breach('P11', `lets the server ask ${host}, which is none of the bank's hosts`);
  }
  return {scopes, hosts, needs, breaches};
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
