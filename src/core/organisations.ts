/** Whose settings hold for a person. Seen anew in each execution by the interfaces that the token sees, and kept nowhere. */
import type {EditorName, Interface, Rules} from '../shared/contract.ts';
import type {Deployment} from './deployment.ts';

/** The settings that an organisation can have otherwise, as they hold for a person. */
export type InForce = Pick<
  Deployment,
  'contentLanguage' | 'contentLanguages' | 'caption' | 'policy' | 'sizes' | 'start'
>;

type Policies = Pick<Deployment, 'policy' | 'organisations'>;

type Organisation = Deployment['organisations'][number];

/** The first one of whose interfaces one is seen; null: the general settings hold. */
export function organisationOf(
  {organisations}: Pick<Deployment, 'organisations'>,
  seen: Interface[],
): Organisation | null {
  const isSeen = (named: number | string) => seen.some(({id, name}) => named === id || named === name);
  return organisations.find(({interfaces}) => interfaces.some(isSeen)) ?? null;
}

/**
 * The general settings, with those of a person's organisation in their places; of the captions' templates, language by
 * language.
 */
export function inForceFor(deployment: Deployment, seen: Interface[]): InForce {
  const organisation = organisationOf(deployment, seen);
  if (!organisation) return deployment;
  const {
    contentLanguage = deployment.contentLanguage,
    contentLanguages = deployment.contentLanguages,
    caption,
    policy,
    sizes,
    start = deployment.start,
  } = organisation;
  return {
    contentLanguage,
    contentLanguages,
    start,
    caption: {
      ...deployment.caption,
      ...caption,
      templates: {...deployment.caption.templates, ...caption?.templates},
    },
    policy: {...deployment.policy, ...policy},
    sizes: {...deployment.sizes, ...sizes},
  };
}

/** What of it the sidebar has to know. @param contentLanguage the person's */
export function rulesOf({contentLanguages, caption, policy, sizes}: InForce, contentLanguage: string): Rules {
  const {insertExpired, consent, altText} = policy;
  return {
    contentLanguages,
    contentLanguage,
    caption,
    policy: {insertExpired, consent, altText},
    sizes,
  };
}

/** Whether an image without a recorded consent is one that somebody may not insert unasked. */
export function consentMatters({policy, organisations}: Policies): boolean {
  return [policy, ...organisations.map(one => one.policy)].some(one => (one?.consent ?? 'show') !== 'show');
}

/** Every language that anybody's texts are in, once. */
export function allLanguages({contentLanguages, organisations}: Deployment): string[] {
  return [...new Set([...contentLanguages, ...organisations.flatMap(one => one.contentLanguages ?? [])])];
}

/** The deployment as one editor has it: with the shelves that are shown there. */
export function forEditor(deployment: Deployment, editor: EditorName): Deployment {
  const here = (shelves: Deployment['start']) =>
    shelves.filter(({editors}) => !editors || editors.includes(editor));
  return {
    ...deployment,
    start: here(deployment.start),
    organisations: deployment.organisations.map(one => (one.start ? {...one, start: here(one.start)} : one)),
  };
}

/** Whether no policy of the deployment's, and none of its organisations', can keep an image out whatever its rights are. */
export function nothingForbids(deployment: Policies): boolean {
  const {policy, organisations} = deployment;
  return (
    !consentMatters(deployment) &&
    [policy, ...organisations.map(one => one.policy)].every(one => one?.insertExpired ?? true)
  );
}
