/** The public hosts that the local bank stands for. Its answers name these and never its own address. */
import {deployment} from '../deployment.ts';

export const signIn = deployment.signIn;

/** `storage` is where originals are downloaded from; no deployment lists it, as the real one's name is not known. */
export const hosts = {
  api: deployment.bank.api,
  cdn: deployment.bank.cdn,
  thumbnails: deployment.bank.thumbnails[0]!,
  storage: 'storage.imageshop.example',
};

export type Host = keyof typeof hosts;

/** Where accounts without a password sign in: a host of their organisation's own, as real ones are called. */
export const ssoPage = `https://lysviksso.${deployment.signIn.ssoDomains[0] ?? deployment.bank.api}/sign-in`;
/** The bank's own page, on a host that the deployment links to. */
export const signInPage = new URL('/sign-in', deployment.links.account || deployment.links.terms).href;

const apiPaths = /^\/(Login|Search2|Interface|Category|Document|Permalink|Download)(\/|$)/;

/** All hosts share one origin here, so the path tells which of them is meant. */
export function hostOf(path: string): Host {
  if (path === signIn.path || apiPaths.test(path)) return 'api';
  if (path.startsWith('/thumb/')) return 'thumbnails';
  if (path.startsWith('/storage/')) return 'storage';
  return 'cdn';
}
