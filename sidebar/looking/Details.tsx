import {useEffect, useLayoutEffect, useRef} from 'preact/hooks';
import type {Asset} from '../../src/shared/contract.ts';
import {useShared} from '../context.ts';
import {wordsOf} from '../finding/found.ts';
import {Marked} from '../finding/Marked.tsx';
import {isWayBack} from '../finding/way-back.ts';
import {AltText} from '../inserting/AltText.tsx';
import {CropImage} from '../inserting/CropImage.tsx';
import {InsertBar} from '../inserting/InsertBar.tsx';
import {Notice} from '../inserting/Notice.tsx';
import type {Library} from '../library.ts';
import {BackBar} from '../parts/BackBar.tsx';
import {IconButton} from '../parts/IconButton.tsx';
import {rightsOf} from '../../src/shared/rights.ts';
import {ConsentNote} from './ConsentNote.tsx';
import {Copyable} from './Copyable.tsx';
import {Facts} from './Facts.tsx';
import {Further} from './Further.tsx';
import {MoreLikeThis} from './MoreLikeThis.tsx';
import {RightsNote} from './RightsNote.tsx';
import {hasNoConsent} from './state.ts';

interface Props {
  library: Library;
  asset: Asset;
  /** It stands beside the images, and does not take their place. */
  beside?: boolean;
}

export function Details({library, asset, beside = false}: Props) {
  const {texts, actions, settings, contentLanguage} = useShared();
  const {messages} = texts;
  const heading = useRef<HTMLHeadingElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const {assets} = library.found;
  // A search that was still on its way may have taken the image out of the grid meanwhile.
  const index = assets.indexOf(asset);
  const rights = rightsOf(asset, Date.now());
  const isExpired = rights === 'expired';
  const isUnagreed = settings.policy.consent !== 'show' && hasNoConsent(library, asset.id);
  const calm = useCalmArrival();
  // A page has one main part.
  const View = beside ? 'aside' : 'main';

  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
    heading.current?.focus({preventScroll: true});
  }, [asset]);

  // The next ones are there before they are asked for, as in the grid.
  useEffect(() => {
    if (index >= assets.length - 8 && !library.found.dry) void actions.more();
  });

  const go = (to: number) => {
    if (index >= 0 && to >= 0 && to < assets.length) actions.open(to);
  };

  function onKeyDown(event: KeyboardEvent) {
    // Beside the images, it is theirs.
    if (!beside && isWayBack(event)) {
      event.preventDefault();
      return actions.close();
    }
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Escape') actions.close();
    if ((event.target as Element).closest('input, textarea')) return;
    if (event.key === 'ArrowLeft') go(index - 1);
    if (event.key === 'ArrowRight') go(index + 1);
  }

  return (
    <View class={beside ? 'view beside' : 'view'} aria-labelledby="looked-at" onKeyDown={onKeyDown} {...calm}>
      <Paging index={index} count={assets.length} go={go} />
      <div class="scroll details" ref={scroller}>
        <CropImage key={asset.id} insertion={library.insertion} asset={asset} />
        <Copyable key={'name' + asset.id} name={messages.details.name}>
          <h1
            ref={heading}
            id="looked-at"
            tabIndex={-1}
            dir="auto"
            lang={asset.name ? contentLanguage : undefined}
          >
            <Marked text={asset.name || messages.grid.untitled} words={wordsOf(library.found)} />
          </h1>
        </Copyable>
        {rights !== 'fine' && <RightsNote library={library} asset={asset} expired={isExpired} />}
        {isUnagreed && <ConsentNote library={library} asset={asset} />}
        <Facts library={library} asset={asset} />
        <AltText key={'alt' + asset.id} library={library} asset={asset} />
        <MoreLikeThis library={library} asset={asset} />
        <Further library={library} asset={asset} />
      </div>
      {!beside && <Notice notice={library.notice} />}
      <InsertBar library={library} assets={[asset]} />
    </View>
  );
}

/**
 * Whoever opens an image with a double click presses twice: the second time something of this view lies under the pointer,
 * which neither takes the focus away nor is meant.
 */
function useCalmArrival() {
  const arriving = useRef(true);
  const isSecond = ({detail}: MouseEvent) => arriving.current && detail > 1;
  return {
    onMouseDownCapture(event: MouseEvent) {
      arriving.current = isSecond(event);
      if (arriving.current) event.preventDefault();
    },
    onClickCapture(event: MouseEvent) {
      if (isSecond(event)) event.stopPropagation();
    },
  };
}

interface Paging {
  /** -1: the image is not among those found. */
  index: number;
  count: number;
  go: (to: number) => void;
}

/** Back to all images, and on to the neighbours. */
function Paging({index, count, go}: Paging) {
  const {texts, actions} = useShared();
  const t = texts.messages.details;
  return (
    <BackBar label={t.back} back={actions.close}>
      {index >= 0 && (
        <>
          <IconButton icon="previous" label={t.previous} asleep={index === 0} press={() => go(index - 1)} />
          <IconButton icon="next" label={t.next} asleep={index === count - 1} press={() => go(index + 1)} />
        </>
      )}
    </BackBar>
  );
}
