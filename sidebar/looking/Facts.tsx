import type {ComponentChildren} from 'preact';
import type {Asset, Interface} from '../../src/shared/contract.ts';
import {pageOf} from '../../src/shared/page.ts';
import {useShared} from '../context.ts';
import type {Library} from '../library.ts';
import {Link} from '../parts/Link.tsx';
import {Consents} from './Consents.tsx';

/** What the bank knows of the image; what it does not know is left out. */
export function Facts({library, asset}: {library: Library; asset: Asset}) {
  const {texts, settings, contentLanguage} = useShared();
  const {say, messages, number} = texts;
  const t = messages.details;
  const size = [
    asset.width > 0 && asset.height > 0
      ? say(t.pixels, {width: number(asset.width), height: number(asset.height)})
      : '',
    asset.bytes > 0 ? texts.bytes(asset.bytes) : '',
    asset.format.toUpperCase(),
  ].filter(Boolean);
  const facts: Array<[name: string, value: ComponentChildren, lang?: string]> = [
    [t.photographer, asset.photographer && <Keywords words={[asset.photographer]} />],
    [t.credits, asset.credits, contentLanguage],
    [t.rights, asset.rights, contentLanguage],
    [t.rightsUntil, texts.date(asset.rightsUntil)],
    [t.publishedUntil, texts.date(asset.publishedUntil)],
    [t.size, size.join(' · ')],
    [t.keywords, asset.keywords.length > 0 && <Keywords words={asset.keywords} lang={contentLanguage} />],
    [t.consents, <Consents key={asset.id} library={library} id={asset.id} />],
    [t.created, texts.date(asset.created)],
    [t.interfaces, library.interfaces.length > 1 && namesOf(library.interfaces, asset.interfaceIds)],
    [t.code, asset.code],
  ];
  return (
    <dl class="facts">
      {facts.map(
        ([name, value, lang]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto" lang={lang}>
                {value}
              </dd>
            </div>
          ),
      )}
      {settings.imageUrl && <Link href={pageOf(settings.imageUrl, asset)}>{say(t.inBank)}</Link>}
    </dl>
  );
}

function namesOf(interfaces: Interface[], ids: number[]): string {
  return interfaces
    .filter(({id}) => ids.includes(id))
    .map(({name}) => name)
    .join(', ');
}

/** @param lang theirs, where they are words of a language */
function Keywords({words, lang}: {words: string[]; lang?: string}) {
  const {texts, actions} = useShared();
  const label = texts.messages.details.searchFor;
  return (
    <ul class="chips">
      {words.map(word => (
        <li key={word}>
          <button
            type="button"
            class="chip"
            dir="auto"
            aria-label={texts.say(label, {text: word})}
            onClick={() => actions.look(word)}
          >
            <span lang={lang}>{word}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
