/** One way in which what is shipped breaks a promise: which promise of the privacy policy, and one plain sentence. */
export interface Breach {
  promise: PromiseId;
  text: string;
}

/** Those of the policy's promises that this audit watches over. */
export type PromiseId = keyof typeof promises;

export const promises = {
  'P1–P12': 'What is proved of the sources holds for what is shipped',
  P1: 'The add-on shows only what the account may see, and its token goes to the bank alone',
  P2: 'The user name and password travel only over TLS and only to the image bank',
  P3: 'The password and the user name are never stored',
  P4: '"Remember me" stores one thing: an encrypted token',
  P5: 'Permissions as narrow as they can be',
  P6: "The document's contents are not read",
  P7: 'Nothing about the document or the person is stored',
  P8: "The person's language is used, not stored",
  P9: 'Permissions are used only while the person is using the add-on',
  P11: 'No third party',
  P12: 'Not more than needed, for no other purpose, no longer than needed',
};

/** The promise that a use of the host is about, told by the names in it. */
export function promiseFor(use: string): PromiseId {
  if (/Trigger/.test(use)) return 'P9';
  if (/\b(console|Logger)\b/.test(use)) return 'P3';
  if (/Propert(y|ies)\b|PropertiesService|Cache/.test(use)) return 'P7';
  if (/UrlFetch|URL_Fetch|HTTPResponse|\bfetch|Mail/.test(use)) return 'P11';
  if (/Session|ActiveUser|EffectiveUser|OAuth|Identity|\bBase\.|\bScript/.test(use)) return 'P5';
  return /Document|Slides|Presentation|\b(get|find|as|is|has)[A-Z]?/.test(use) ? 'P6' : 'P12';
}
