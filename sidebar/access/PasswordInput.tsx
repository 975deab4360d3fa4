import {useState} from 'preact/hooks';
import {useShared} from '../context.ts';
import {IconButton} from '../parts/IconButton.tsx';

interface Props {
  id: string;
  name: string;
  autocomplete: string;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
}

/** Hidden as it is typed, until the person wants to see it. */
export function PasswordInput(props: Props) {
  const {texts} = useShared();
  const t = texts.messages.signIn;
  const [shown, setShown] = useState(false);
  return (
    <div class="password">
      <input {...props} required spellcheck={false} type={(shown ? 'text' : 'password') as 'password'} />
      <IconButton
        icon={shown ? 'hidden' : 'shown'}
        label={shown ? t.hidePassword : t.showPassword}
        press={() => setShown(!shown)}
      />
    </div>
  );
}
