/** Reads deployment files, and says what in them nobody has confirmed. */
import {readFileSync} from 'node:fs';
import type {Deployment} from '../src/core/deployment.ts';
import {checkDeployment, DeploymentRefused} from './check.ts';

/**
 * @param file a path
 * @throws DeploymentRefused with all that is wrong
 */
export function readDeployment(file: string): Deployment {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    const wrong =
      code === 'ENOENT' || code === 'ENOTDIR'
        ? 'is not there'
        : code === 'EISDIR'
          ? 'is a folder'
          : `cannot be read (${code})`;
    throw new DeploymentRefused([
      `${file}: this file ${wrong}; expected a deployment file, such as deployment.json`,
    ]);
  }
  return checkDeployment(text, file);
}

/** The fields whose values are assumptions: `signIn`, `links.terms` … */
export function assumedIn({assumed, signIn}: Pick<Deployment, 'assumed' | 'signIn'>): string[] {
  return [...new Set([...(signIn.assumed ? ['signIn'] : []), ...assumed])];
}

/**
 * What deploying asks first.
 * @param accepted whether `--assumed` was said
 * @throws DeploymentRefused when something is assumed and that was not accepted
 */
export function requireConfirmed(
  deployment: Pick<Deployment, 'assumed' | 'signIn'>,
  accepted: boolean,
): void {
  const assumed = assumedIn(deployment);
  if (assumed.length === 0 || accepted) return;
  const marks = (place: string) => [
    ...(place === 'signIn' && deployment.signIn.assumed ? ['signIn.assumed to be false'] : []),
    ...(deployment.assumed.includes(place as never) ? [`no ${JSON.stringify(place)} in assumed`] : []),
  ];
  throw new DeploymentRefused(
    assumed.map(
      place =>
        `${place} is assumed, and nobody has confirmed it; expected ${marks(place).join(' and ')} once it is (docs/deployment.md), or --assumed`,
    ),
  );
}
