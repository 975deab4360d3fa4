import type {ElementView, PresentationView, SlideView} from './view.ts';
import {pictureUrl, send} from './server.ts';

const pt = (points: number) => `${points}pt`;
const pxPerPt = 96 / 72;

export function PresentationDeck({presentation}: {presentation: PresentationView}) {
  const current =
    presentation.slides.find(slide => slide.id === presentation.current) ?? presentation.slides[0];
  return (
    <main class="canvas" tabIndex={-1} style={{padding: 0}}>
      <div class="deck">
        <ol class="strip" aria-label="Slides">
          {presentation.slides.map((slide, index) => (
            <li key={slide.id} aria-current={slide === current ? 'true' : undefined}>
              {index + 1}
              <button
                aria-label={`Slide ${index + 1}`}
                onClick={() => void send('act', {type: 'currentSlide', slide: slide.id})}
              >
                <Scaled
                  scale={128 / (presentation.width * pxPerPt)}
                  presentation={presentation}
                  slide={slide}
                />
              </button>
            </li>
          ))}
        </ol>
        <div class="stage">
          {current && <Scaled scale={0.75} presentation={presentation} slide={current} active />}
        </div>
      </div>
    </main>
  );
}

interface Drawn {
  presentation: PresentationView;
  slide: SlideView;
  /** The big one, which takes clicks. */
  active?: boolean;
}

function Scaled({scale, presentation, slide, active}: Drawn & {scale: number}) {
  const {width, height} = presentation;
  const {background} = slide;
  return (
    <div style={{width: `${width * pxPerPt * scale}px`, height: `${height * pxPerPt * scale}px`}}>
      <div
        class="slide"
        aria-hidden={active ? undefined : 'true'}
        style={{
          width: pt(width),
          height: pt(height),
          transform: `scale(${scale})`,
          ...('color' in background
            ? {backgroundColor: background.color}
            : {backgroundImage: `url("${pictureUrl(background.picture)}")`}),
        }}
        onClick={event => {
          if (active && event.target === event.currentTarget) void send('act', {type: 'select', nodes: []});
        }}
      >
        {slide.elements.map(element => (
          <Element
            key={element.id}
            element={element}
            selection={active ? presentation.selection : []}
            active={active}
          />
        ))}
      </div>
    </div>
  );
}

function Element({
  element,
  selection,
  active,
}: {
  element: ElementView;
  selection: string[];
  active?: boolean;
}) {
  const {content} = element;
  const box = {
    left: pt(element.left),
    top: pt(element.top),
    width: pt(element.width),
    height: pt(element.height),
    transform: element.rotation ? `rotate(${element.rotation}deg)` : undefined,
  };
  const select = active
    ? (event: Event) => {
        event.stopPropagation();
        void send('act', {type: 'select', nodes: [element.id]});
      }
    : undefined;
  const classes = `element ${content.kind} ${selection.includes(element.id) ? 'chosen' : ''}`;
  if (content.kind === 'group') {
    return (
      <>
        {content.children.map(child => (
          <Element key={child.id} element={child} selection={selection} active={active} />
        ))}
      </>
    );
  }
  return (
    <div
      class={classes}
      style={{...box, background: content.kind === 'shape' ? content.fill : undefined}}
      onClick={select}
    >
      {content.kind === 'text' && (
        <div style={{fontSize: pt(content.fontSize), textAlign: content.align as 'left'}}>
          {content.runs.map((run, index) => (
            <span key={index} style={{fontWeight: run.bold ? 700 : undefined, color: run.color}}>
              {run.text}
            </span>
          ))}
        </div>
      )}
      {content.kind === 'placeholder' && content.label}
      {content.kind === 'picture' && (
        <Cropped picture={content.picture} crop={content.crop} alt={element.alt} />
      )}
    </div>
  );
}

/** Crops are parts of the whole picture, 0 to 1 from each side. */
function Cropped({
  picture,
  crop,
  alt,
}: {
  picture: string;
  crop: {left: number; top: number; right: number; bottom: number};
  alt: string;
}) {
  const width = 1 / (1 - crop.left - crop.right);
  const height = 1 / (1 - crop.top - crop.bottom);
  return (
    <div style={{width: '100%', height: '100%', overflow: 'hidden', position: 'relative'}}>
      <img
        src={pictureUrl(picture)}
        alt={alt}
        style={{
          position: 'absolute',
          width: `${width * 100}%`,
          height: `${height * 100}%`,
          left: `${-crop.left * width * 100}%`,
          top: `${-crop.top * height * 100}%`,
        }}
      />
    </div>
  );
}
