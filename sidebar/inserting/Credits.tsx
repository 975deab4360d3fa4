import type {CreditsPlace} from '../../src/shared/contract.ts';
import {useShared} from '../context.ts';
import type {Library} from '../library.ts';
import {BackBar} from '../parts/BackBar.tsx';
import {Button} from '../parts/Button.tsx';
import {useCover} from '../parts/cover.ts';
import {CopyText} from '../parts/CopyText.tsx';
import {Icon} from '../parts/Icon.tsx';
import {SupportDetails} from '../parts/SupportDetails.tsx';
import type {Crediting} from './state.ts';

/** Letters of a row, in the narrowest sidebar there is. */
const LETTERS = 34;

/** The credits of everything that was inserted while the sidebar has been open: to copy, and to put into the file as a list. */
export function Credits({library, crediting}: {library: Library; crediting: Crediting}) {
  const {texts, actions, contentLanguage, editor} = useShared();
  const t = texts.messages.credits;
  const {credits} = library;
  const heading = useCover();
  const places: CreditsPlace[] = editor === 'docs' ? ['cursor', 'end'] : ['lastSlide'];
  return (
    <main
      class="view cover"
      onKeyDown={event => {
        if (event.key === 'Escape') actions.closeCredits();
      }}
    >
      <BackBar label={texts.messages.data.back} back={actions.closeCredits} />
      <div class="scroll details data">
        <h1 ref={heading} tabIndex={-1}>
          {t.title}
        </h1>
        <p>{texts.say(t.what)}</p>
        <CopyText
          label={t.title}
          text={credits.join('\n')}
          rows={rowsOf(credits)}
          dir="auto"
          lang={contentLanguage}
        />
        <div class="send">
          {places.map(place => (
            <Button
              key={place}
              wide
              asleep={crediting.busy}
              press={() => void actions.insertCredits(t.title, place)}
            >
              {t.to[place]}
            </Button>
          ))}
          <p class="note">{t.hint}</p>
        </div>
        <Outcome crediting={crediting} />
      </div>
    </main>
  );
}

/** As many as there are to see, or nearly. */
function rowsOf(lines: string[]): number {
  const rows = lines.reduce((sum, line) => sum + Math.ceil(line.length / LETTERS), 0);
  return Math.min(14, rows + 1);
}

function Outcome({crediting: {busy, place, fault}}: {crediting: Crediting}) {
  const {texts} = useShared();
  const t = texts.messages;
  return (
    <>
      <div role="status" class="fields">
        {busy && <p class="note">{t.insert.busy}</p>}
        {place && (
          <div class="notice">
            <Icon name="done" />
            <div>
              <p>{t.credits.done[place]}</p>
            </div>
          </div>
        )}
      </div>
      {fault && (
        <div role="alert" class="notice bad">
          <Icon name="warning" />
          <div>
            <p>
              {fault.code === 'place.notAllowed'
                ? t.credits.notHere
                : fault.code === 'insert.unknown'
                  ? t.credits.unknown
                  : texts.fault(fault)}
            </p>
            {'emptyLine' in fault && <p>{t.insert.emptyLine}</p>}
            <SupportDetails faults={[fault]} />
          </div>
        </div>
      )}
    </>
  );
}
