/**
 * Fills in the sign-in form as a browser's password manager does, by the fields' `autocomplete`, where the address of
 * the editor's page names an account. What is sent, and whether, stays with the person.
 */
import type {Editor} from './editor.ts';

/** What the editor's page answers. */
interface Details {
  userName: string;
  password: string;
  code?: string;
}

export function fillIn(editor: Editor): void {
  addEventListener('message', event => {
    const details = (event.data as {imageshopAccount?: Details} | null)?.imageshopAccount;
    if (event.source !== window.top || event.origin !== editor.origin || !details) return;
    const values: Record<string, string | undefined> = {
      username: details.userName,
      'current-password': details.password,
      'one-time-code': details.code,
    };
    // What the form takes away again stays away: each field is filled in once.
    const filled = new WeakSet<Element>();
    const fill = () => {
      for (const [kind, value] of Object.entries(values)) {
        const field = document.querySelector<HTMLInputElement>(`input[autocomplete="${kind}"]`);
        if (value === undefined || !field || filled.has(field)) continue;
        filled.add(field);
        if (field.value !== '') continue;
        field.value = value;
        field.dispatchEvent(new Event('input', {bubbles: true}));
      }
    };
    fill();
    new MutationObserver(fill).observe(document, {childList: true, subtree: true});
  });
  editor.tell({type: 'account'});
}
