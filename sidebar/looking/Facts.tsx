import type {ComponentChildren} from 'preact';
import type {Asset, Interface} from '../../src/shared/contract.ts';
import {pageOf} from '../../src/shared/page.ts';
import {useShared} from '../context.ts';
import {wordsOf} from '../finding/found.ts';
import {Marked} from '../finding/Marked.tsx';
import type {Library} from '../library.ts';
import {Link} from '../parts/Link.tsx';
import {Consents} from './Consents.tsx';
import {Copyable} from './Copyable.tsx';

interface Fact {
  name: string;
  /** What is empty is left out. */
  value: ComponentChildren;
  /** What is copied of it, where that is not just what is seen. */
  text?: string;
  lang?: string;
}

interface Props {
  library: Library;
  asset: Asset;
}

/** Whose the image is and what may be done with it. */
export function Facts({library, asset}: Props) {
  const {texts, contentLanguage: lang} = useShared();
  const t = texts.messages.details;
  return (
    <List
      facts={[
        {name: t.photographer, value: asset.photographer},
        {name: t.credits, value: asset.credits, lang},
        {name: t.rights, value: asset.rights, lang},
        {name: t.rightsUntil, value: texts.date(asset.rightsUntil)},
        {name: t.publishedUntil, value: texts.date(asset.publishedUntil)},
        {name: t.consents, value: <Consents key={asset.id} library={library} id={asset.id} />},
      ]}
    />
  );
}

/** What else the bank knows of it. */
export function FurtherFacts({library, asset}: Props) {
  const {texts, settings, contentLanguage: lang} = useShared();
  const {say, messages, number} = texts;
  const t = messages.details;
  const size = [
    asset.width > 0 && asset.height > 0
      ? say(t.pixels, {width: number(asset.width), height: number(asset.height)})
      : '',
    asset.bytes > 0 ? texts.bytes(asset.bytes) : '',
    asset.format.toUpperCase(),
  ].filter(Boolean);
  const sought = wordsOf(library.found);
  const keywords = asset.keywords.length > 0 && <Keywords {...asset} sought={sought} lang={lang} />;
  const described = asset.description && asset.description !== asset.name;
  return (
    <>
      <List
        facts={[
          {name: t.description, value: described && <Marked text={asset.description} words={sought} />, lang},
          {name: t.size, value: size.join(' · ')},
          {name: t.keywords, value: keywords, text: asset.keywords.join(', ')},
          {name: t.created, value: texts.date(asset.created)},
          {
            name: t.interfaces,
            value: library.interfaces.length > 1 && namesOf(library.interfaces, asset.interfaceIds),
          },
          {name: t.code, value: asset.code},
        ]}
      />
      {settings.imageUrl && <Link href={pageOf(settings.imageUrl, asset)}>{say(t.inBank)}</Link>}
    </>
  );
}

function List({facts}: {facts: Fact[]}) {
  return (
    <dl class="facts">
      {facts.map(
        ({name, value, text, lang}) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <Copyable name={name} text={text} lang={lang}>
                  {value}
                </Copyable>
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}

function namesOf(interfaces: Interface[], ids: number[]): string {
  return interfaces
    .filter(({id}) => ids.includes(id))
    .map(({name}) => name)
    .join(', ');
}

/** @param lang theirs */
function Keywords({keywords, sought, lang}: {keywords: string[]; sought: string; lang: string}) {
  const {texts, actions} = useShared();
  const label = texts.messages.details.searchFor;
  return (
    <ul class="chips">
      {keywords.map(word => (
        <li key={word}>
          <button
            type="button"
            class="chip"
            dir="auto"
            aria-label={texts.say(label, {text: word})}
            onClick={() => actions.look(word)}
          >
            <span lang={lang}>
              <Marked text={word} words={sought} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
