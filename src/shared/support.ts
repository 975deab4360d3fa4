/** What a person may copy, when something has failed, for whoever helps them. Pure. */

const fields = ['build', 'editor', 'method', 'code', 'time'] as const;

/** What is not known is left out. */
export type Support = Partial<Record<(typeof fields)[number], string>>;

/** Declared, as what is logged is: `docs/privacy.md` prints it, and nothing else gets into the text. */
export const inSupport = [
  {
    place: 'support details',
    fields,
    purpose:
      'What a failure was, for whoever helps: which build, in which editor, in which call, with which code, and when (UTC). Only the person who copies it has it, and decides who gets it. Nothing of it is about the person or the file',
    lifetime: 'Until the sidebar closes; a copy as the person keeps it',
  },
];

/** A line for each, named as in the log, in no language: who reads it may speak another one. */
export function supportText(support: Support): string {
  return fields
    .filter(name => support[name] !== undefined)
    .map(name => `${name}: ${support[name]}`)
    .join('\n');
}
