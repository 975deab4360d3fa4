import {useEffect, useRef, useState} from 'preact/hooks';
import {signInCases, type SignInCase} from '../demo/accounts.ts';
import type {FrameMessage} from '../frame/message.ts';
import type {EditorView} from './view.ts';

/** The account to sign in with, and the list of all that the local bank knows, each one click away. */
export function Accounts({view}: {view: EditorView}) {
  const {account, localBank} = view;
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In a low window it is below what fits.
    if (open) list.current!.closest('.notes')!.scrollTop = list.current!.offsetTop;
  }, [open]);
  const named = signInCases.find(({name}) => name === account);
  useEffect(() => (named ? answerFrame(named) : undefined), [named]);
  const {userName, password, code, about} = named ?? signInCases[0]!;
  return (
    <section class="accounts" aria-label="Accounts">
      <div class="account">
        {localBank ? (
          <p>
            Sign in with <Copied text={userName} /> and the password <Copied text={password} />
            {code && (
              <>
                , then the code <Copied text={code} />
              </>
            )}
            . {about} {named && 'The sidebar’s form is filled in with it.'}
          </p>
        ) : (
          <p>Sign in with an account of the bank in use.</p>
        )}
        <button aria-expanded={open} aria-controls="all-accounts" onClick={() => setOpen(!open)}>
          <span class="twisty" aria-hidden="true" /> Accounts of the local bank
        </button>
      </div>
      {open && (
        <div
          class="list"
          ref={list}
          id="all-accounts"
          tabIndex={0}
          role="region"
          aria-label="Accounts of the local bank"
        >
          <AllAccounts named={named} />
        </div>
      )}
    </section>
  );
}

function AllAccounts({named}: {named: SignInCase | undefined}) {
  return (
    <table>
      <thead>
        <tr>
          <th>?account=</th>
          <th>Sign in with</th>
          <th>What happens</th>
          <th>
            <span class="unseen">Use it</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {signInCases.map(each => (
          <Row key={each.name} of={each} current={each === named} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  of: {name, userName, password, code, apiToken, about},
  current,
}: {
  of: SignInCase;
  current: boolean;
}) {
  const address = new URL(location.href);
  address.searchParams.set('account', name);
  return (
    <tr aria-current={current ? 'true' : undefined}>
      <td>{name}</td>
      <td>
        <div>
          <Copied text={userName} /> <Copied text={password} />
        </div>
        {code && (
          <div>
            Code <Copied text={code} />
          </div>
        )}
        {apiToken && (
          <div>
            API token <Copied text={apiToken} />
          </div>
        )}
      </td>
      <td>{about}</td>
      <td>
        {current ? (
          'In use'
        ) : (
          <a class="use" href={address.href} aria-label={`Use the account ${name}`}>
            Use
          </a>
        )}
      </td>
    </tr>
  );
}

/** A text that a click copies; where the browser allows no copying, the click selects it. */
function Copied({text}: {text: string}) {
  const [done, setDone] = useState(false);
  const code = useRef<HTMLElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setDone(true);
    } catch {
      getSelection()?.selectAllChildren(code.current!);
    }
  };
  return (
    <button class="copy" title="Copy" onClick={() => void copy()} onBlur={() => setDone(false)}>
      <span class="unseen">Copy </span>
      <code ref={code}>{text}</code>
      <span class="unseen" role="status">
        {done ? 'Copied' : ''}
      </span>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {done ? (
          <path d="M2 6.5l3 3 5-7" fill="none" stroke="currentColor" stroke-width="1.6" />
        ) : (
          <path d="M4.5 4.5h6v6h-6zM1.5 7.5v-6h6" fill="none" stroke="currentColor" stroke-width="1.2" />
        )}
      </svg>
    </button>
  );
}

/** Tells the sidebar's frame, which is on another origin, what to fill in when it asks. Returns what ends that. */
function answerFrame({userName, password, code}: SignInCase): () => void {
  const answer = (event: MessageEvent<{imageshopWorkbench?: FrameMessage} | null>) => {
    const asked = event.data?.imageshopWorkbench?.type === 'account';
    const pages = [...document.querySelectorAll('iframe')].map(({contentWindow}) => contentWindow?.[0]);
    const page = pages.find(one => one === event.source);
    if (!asked || !page) return;
    page.postMessage({imageshopAccount: {userName, password, code}}, event.origin);
  };
  addEventListener('message', answer);
  return () => removeEventListener('message', answer);
}

/** What the address says in vain. */
export function NotUnderstood({sentences}: {sentences: string[]}) {
  if (sentences.length === 0) return null;
  return (
    <ul class="not-understood" role="status">
      {sentences.map(sentence => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
