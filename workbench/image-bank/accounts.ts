/** Who may sign in to the local bank, and how. The password of all of them is the same. */

export interface Account {
  /** Before the @; `?account=` of the workbench takes it. */
  name: string;
  userName: string;
  /** What happens to whoever signs in with it. */
  about: string;
  interfaces: number[];
  canUpload: boolean;
  /** A second step: the bank asks for this one-time code. */
  code?: string;
  /** However right the details are, the sign-in ends like this; `code`: every one-time code is refused. */
  barred?: 'sso' | 'noCode' | 'policy' | 'locked' | 'blocked' | 'wrong' | 'code' | 'tries' | 'noCall';
  /** How long a token lives, in seconds; said in the answer. */
  tokenSeconds?: number;
  /** What an administrator would hand out for pasting. */
  apiToken?: string;
}

export const password = 'fjord-2026';

const account = (
  name: string,
  about: string,
  more: Partial<Omit<Account, 'name' | 'userName' | 'about'>> = {},
): Account => ({
  name,
  userName: `${name}@imageshop.example`,
  about,
  interfaces: [57331, 57340],
  canUpload: true,
  ...more,
});

const photographsOnly = {interfaces: [57331], canUpload: false};

export const accounts: Account[] = [
  account('demo', 'Signs in and sees both collections.', {apiToken: 'demo-token-5f0c2a9e71b84d36'}),
  account('code', 'The bank asks for a one-time code after the password.', {code: '246810'}),
  account('sso', 'Has no password: whatever is typed, the bank sends it to its single sign-on page.', {
    ...photographsOnly,
    barred: 'sso',
  }),
  account('no-code', 'Has to set up a one-time code on the bank’s own page first.', {barred: 'noCode'}),
  account('policy', 'Has to accept the bank’s privacy policy on its own page first.', {barred: 'policy'}),
  account('locked', 'Is locked: the bank says so once the password is right.', {
    ...photographsOnly,
    barred: 'locked',
  }),
  account('blocked', 'Is blocked by the bank.', {barred: 'blocked'}),
  account('single', 'Signs in and sees one collection, the photographs; it may not upload.', {
    ...photographsOnly,
    apiToken: 'single-token-c81e44d07a2f4b19',
  }),
  account('none', 'Signs in and sees no collection.', {interfaces: [], canUpload: false}),
  account('expires', 'Signs in for one minute, then its session has ended.', {tokenSeconds: 60}),
  account('wrong', 'The bank says that the e-mail address or the password is wrong.', {barred: 'wrong'}),
  account('wrong-code', 'The bank asks for a one-time code and takes none.', {
    barred: 'code',
    code: '000000',
  }),
  account('tries', 'Has tried too often: the bank lets it wait.', {barred: 'tries'}),
  account('no-call', 'The bank does not know this way to sign in: an API token is the other one.', {
    barred: 'noCall',
  }),
];
