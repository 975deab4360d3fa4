import {useShared} from '../context.ts';
import {pieces} from '../messages.ts';
import {Link} from '../parts/Link.tsx';

/** Off until the person wants it, and then on when a session has ended; says for how long. */
export function Remember() {
  const {texts, actions, settings} = useShared();
  const t = texts.messages.signIn;
  return (
    <div class="tick">
      <input
        id="remember"
        name="remember"
        type="checkbox"
        defaultChecked={actions.remembers()}
        aria-describedby="remember-for"
      />
      <label for="remember">{t.remember}</label>
      <p id="remember-for" class="note">
        {texts.count(t.rememberFor, settings.rememberDays)}
      </p>
    </div>
  );
}

/** The terms and the privacy policy, both to be read and accepted. */
export function TermsTick({missing}: {missing: string | undefined}) {
  const {texts, settings} = useShared();
  const t = texts.messages.signIn;
  const links = {
    terms: <Link href={settings.terms.termsUrl}>{t.terms}</Link>,
    privacy: <Link href={settings.terms.privacyUrl}>{t.privacy}</Link>,
  };
  return (
    <div class="tick">
      <input
        id="terms"
        name="terms"
        type="checkbox"
        required
        aria-invalid={Boolean(missing)}
        aria-describedby={missing && 'terms-missing'}
      />
      <label for="terms">
        {pieces(t.accept).map(piece => (piece === 'terms' || piece === 'privacy' ? links[piece] : piece))}
      </label>
      {missing && (
        <p id="terms-missing" class="error">
          {missing}
        </p>
      )}
    </div>
  );
}
