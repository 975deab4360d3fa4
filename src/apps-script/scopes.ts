/** The permissions of the manifest, by what they are for. */

/** Which editor this build is for. */
declare const EDITOR: 'docs' | 'slides';

/** A sidebar or a dialog. */
export const SIDEBAR = 'https://www.googleapis.com/auth/script.container.ui';
/** Requests to the bank. */
export const BANK = 'https://www.googleapis.com/auth/script.external_request';

/** The file that is open, and no other. */
export function documentScope(): string {
  return `https://www.googleapis.com/auth/${EDITOR === 'docs' ? 'documents' : 'presentations'}.currentonly`;
}
