/** The shape of `deployment.json`: what differs between one organisation's build and another's. */
export interface Deployment {
  bank: {
    /** As people know it; shown in the sidebar. */
    name: string;
    /** Host names without a scheme. Only `api` ever gets the token. */
    api: string;
    cdn: string;
    thumbnails: string[];
  };
  signIn: {
    /** True until the bank has confirmed the call below. `npm run deploy` refuses while it is. */
    assumed: boolean;
    /** On the API host; a POST with a JSON body. */
    path: string;
    /** The names of the body's fields. */
    fields: {userName: string; password: string; code: string};
    /** The names of the answer's fields. */
    answer: {token: string; expires: string; error: string; signInUrl: string};
  };
  /** Every host named here may be linked to. */
  links: {
    terms: string;
    privacy: string;
    account: string;
    help: string;
    /** The page of an image in the bank, with `{id}` and `{code}` in place of its own. Empty: no link is shown. */
    image: string;
  };
  /** Raised when terms or privacy policy change: everyone is asked again. */
  termsVersion: string;
  /** Days from the last use that a remembered sign-in lives. */
  rememberDays: number;
  /**
   * Whether the opening waits (3 s at most) for the first images of who is remembered. False: it opens without asking
   * the bank first, for hosts that do not keep to a time limit.
   */
  openWithImages: boolean;
  /** The e-mail address for questions about privacy. */
  privacyContact: string;
  /** The language of the bank's texts where the person's is not among `contentLanguages`. */
  contentLanguage: string;
  contentLanguages: string[];
  /**
   * What the bank finds when several categories are asked for: what is in any of them, or (false) what is in all.
   * Nothing published says which, so this is an assumption until the bank confirms it.
   */
  anyCategory: boolean;
  caption: {
    /**
     * `{credits}`, `{rights}`, `{name}`, `{description}` and `{code}` stand for what the bank says. Parts are separated by
     * ` · `, ` / `, ` | ` or a dash between blanks; one whose field is empty is left out.
     */
    template: string;
    /** Whether images come with a caption unless the person says otherwise. */
    byDefault: boolean;
  };
  /** Whether an image past its rights or its publication may be inserted once the person has confirmed it. */
  insertExpired: boolean;
}
