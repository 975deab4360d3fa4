/** Whose settings hold for a person. Seen anew in each execution by the interfaces that the token sees, and kept nowhere. */
import type {Interface} from '../shared/contract.ts';
import type {Deployment} from './deployment.ts';

/** What an organisation can have otherwise. */
export type Rules = Pick<Deployment, 'contentLanguage' | 'contentLanguages' | 'caption' | 'policy'>;

export type Organisation = Deployment['organisations'][number];

/** The first one of whose interfaces one is seen; null: the general settings hold. */
export function organisationOf(
  {organisations}: Pick<Deployment, 'organisations'>,
  seen: Interface[],
): Organisation | null {
  const isSeen = (named: number | string) => seen.some(({id, name}) => named === id || named === name);
  return organisations.find(({interfaces}) => interfaces.some(isSeen)) ?? null;
}

/** The general settings with the organisation's in their places; of the captions' templates, language by language. */
export function rulesOf(general: Rules, {caption, policy, ...own}: Partial<Organisation>): Rules {
  const templates = {...general.caption.templates, ...caption?.templates};
  return {
    contentLanguage: own.contentLanguage ?? general.contentLanguage,
    contentLanguages: own.contentLanguages ?? general.contentLanguages,
    caption: {...general.caption, ...caption, templates},
    policy: {...general.policy, ...policy},
  };
}

/** Every language that somebody's texts are in. */
export function allLanguages({contentLanguages, organisations}: Deployment): string[] {
  return [...contentLanguages, ...organisations.flatMap(one => one.contentLanguages ?? [])];
}
