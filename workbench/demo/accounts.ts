/** What `?account=` takes: each account of the local bank by its name, and two things that happen to one. */
import {accounts, password} from '../image-bank/accounts.ts';

export interface SignInCase {
  /** As in the address. */
  name: string;
  userName: string;
  password: string;
  /** The one-time code, where the bank asks for one. */
  code?: string;
  apiToken?: string;
  /** What happens. */
  about: string;
}

const {userName} = accounts[0]!;

export const signInCases: SignInCase[] = [
  ...accounts.map(({name, userName, about, code, apiToken}) => ({
    name,
    userName,
    password,
    about,
    ...(code && {code}),
    ...(apiToken && {apiToken}),
  })),
  {
    name: 'expired',
    userName,
    password,
    about: 'Signs in, and the bank ends the session at the first search.',
  },
  {
    name: 'other',
    userName,
    password,
    about: 'Opens the sidebar as one Google account, and its calls run as another.',
  },
];
