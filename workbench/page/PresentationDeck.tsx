import {useLayoutEffect, useRef} from 'preact/hooks';
import type {
  ElementView,
  PageView,
  PresentationView,
} from '../../packages/apps-script-host/src/slides/view.ts';
import {useRoom} from './room.ts';
import {pictureUrl, send} from './server.ts';

const pt = (points: number) => `${points}pt`;
const pxPerPt = 96 / 72;
/** px */
const thumbnail = 128;

export function PresentationDeck({presentation}: {presentation: PresentationView}) {
  const {slides, masters, layouts, selection, width, height} = presentation;
  const stage = useRef<HTMLDivElement>(null);
  const room = useRoom(stage);
  const scale = room && Math.min(room.width / (width * pxPerPt), room.height / (height * pxPerPt));
  const shown = [...slides, ...layouts, ...masters].find(page => page.id === selection?.page);
  return (
    <main class="canvas deck" tabIndex={-1} aria-label="Presentation">
      <ol class="strip" aria-label="Slides">
        {slides.map((slide, index) => (
          <li key={slide.id} aria-current={slide === shown ? 'true' : undefined}>
            {index + 1}
            <button
              aria-label={`Slide ${index + 1}`}
              onClick={() => void send('act', {type: 'slide', slide: slide.id})}
            >
              <Scaled scale={thumbnail / (width * pxPerPt)} presentation={presentation} page={slide} />
            </button>
          </li>
        ))}
      </ol>
      <div class="stage" ref={stage}>
        {shown && scale !== null && <Scaled scale={scale} presentation={presentation} page={shown} active />}
      </div>
    </main>
  );
}

interface Drawn {
  presentation: PresentationView;
  page: PageView;
  /** The big one, which takes clicks. */
  active?: boolean;
}

function Scaled({scale, presentation, page, active}: Drawn & {scale: number}) {
  const {width, height, selection} = presentation;
  const {background} = page;
  const bases = basesOf(presentation, page);
  const {colors} = bases[0] ?? page;
  return (
    <div style={{width: `${width * pxPerPt * scale}px`, height: `${height * pxPerPt * scale}px`}}>
      <div
        class="slide"
        aria-hidden={active ? undefined : 'true'}
        style={{
          width: pt(width),
          height: pt(height),
          transform: `scale(${scale})`,
          color: colors.DARK1,
          backgroundColor: background.type === 'SOLID' ? background.color : undefined,
          backgroundImage:
            background.type === 'PICTURE' ? `url("${pictureUrl(background.picture)}")` : undefined,
        }}
        onClick={event => {
          if (active && event.target === event.currentTarget) void send('act', {type: 'select', ids: []});
        }}
      >
        {bases.flatMap(basis =>
          basis.elements
            .filter(element => !('placeholder' in element && element.placeholder))
            .map(element => <Element key={element.id} element={element} colors={colors} chosen={[]} />),
        )}
        {page.elements.map(element => (
          <Element
            key={element.id}
            element={element}
            colors={colors}
            chosen={active ? (selection?.elements ?? []) : []}
            active={active}
          />
        ))}
      </div>
    </div>
  );
}

/** What a page is based on, the master first; they show through it what is no placeholder. */
function basesOf({layouts, masters}: PresentationView, page: PageView): PageView[] {
  const basis = [...layouts, ...masters].find(({id}) => id === page.basis);
  return basis ? [...basesOf({layouts, masters} as PresentationView, basis), basis] : [];
}

/** pt, as in the plain theme. */
const sizes: Record<string, number> = {CENTERED_TITLE: 44, TITLE: 28, SUBTITLE: 22, BODY: 18, PICTURE: 14};

/** What the editor writes into placeholders that are empty. */
const prompts: Record<string, string> = {
  TITLE: 'Click to add title',
  CENTERED_TITLE: 'Click to add title',
  SUBTITLE: 'Click to add subtitle',
  BODY: 'Click to add text',
  PICTURE: 'Insert an image',
};

interface Shown {
  element: ElementView;
  colors: PageView['colors'];
  chosen: string[];
  active?: boolean;
}

function Element({element, colors, chosen, active}: Shown) {
  if (element.type === 'GROUP') {
    return (
      <>
        {element.children.map(child => (
          <Element key={child.id} element={child} colors={colors} chosen={chosen} active={active} />
        ))}
      </>
    );
  }
  const {left, top, width, height} = element.box;
  const placeholder = element.type === 'SHAPE' ? element.placeholder : null;
  const empty = placeholder !== null && element.type === 'SHAPE' && element.text === '';
  if (empty && !active) return null;
  const select = (event: MouseEvent | KeyboardEvent) => {
    if (!active) return;
    event.stopPropagation();
    const others = event.shiftKey ? chosen.filter(id => id !== element.id) : [];
    void send('act', {type: 'select', ids: [...others, element.id]});
  };
  return (
    <div
      class={`element ${look(element)} ${empty ? 'placeholder' : ''} ${chosen.includes(element.id) ? 'chosen' : ''}`}
      style={{
        left: pt(left),
        top: pt(top),
        width: pt(width),
        height: pt(height),
        ...fillOf(element, colors),
        pointerEvents: active ? undefined : 'none',
        transform: element.rotation ? `rotate(${element.rotation}deg)` : undefined,
      }}
      tabIndex={active ? 0 : undefined}
      onClick={select}
      onKeyDown={event => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        select(event);
      }}
    >
      {element.type === 'IMAGE' && <Cropped image={element} />}
      {element.type === 'SHAPE' && (
        <ShapeText
          shape={element}
          colors={colors}
          text={empty ? (prompts[placeholder.type] ?? '') : element.text}
        />
      )}
      {element.type === 'TABLE' && (
        <table>
          <tbody>
            {element.cells.map((cells, row) => (
              <tr key={row}>
                {cells.map((text, column) => (
                  <td key={column}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {'label' in element && element.label}
    </div>
  );
}

/** What an element looks like besides its contents: the plain theme's. */
function look(element: ElementView): string {
  if (element.type !== 'SHAPE') return element.type;
  if (element.placeholder) return `PLACEHOLDER ${element.placeholder.type}`;
  return element.shapeType;
}

/** A theme's colour by its name, or one that is a colour. */
const colorOf = (color: string | undefined, colors: PageView['colors']) => color && (colors[color] ?? color);

function fillOf(element: ElementView, colors: PageView['colors']) {
  if (element.type !== 'SHAPE' || !element.fill) return {};
  const {color, alpha} = element.fill;
  const seen = `color-mix(in srgb, ${colorOf(color, colors)} ${alpha * 100}%, transparent)`;
  return {background: seen, border: 'none'};
}

interface ShapeTextProps {
  shape: Extract<ElementView, {type: 'SHAPE'}>;
  colors: PageView['colors'];
  text: string;
}

/** In a placeholder a text that is too long is written smaller, as the themes of Slides have it. */
function ShapeText({shape, colors, text}: ShapeTextProps) {
  const {style, placeholder} = shape;
  const size = style.fontSize ?? sizes[placeholder?.type ?? ''] ?? 14;
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const {current} = element;
    if (!current) return;
    current.style.fontSize = pt(size);
    if (!placeholder) return;
    const overflows = () =>
      current.scrollHeight > current.clientHeight || current.scrollWidth > current.clientWidth;
    for (let smaller = size * 0.9; smaller > 6 && overflows(); smaller *= 0.9) {
      current.style.fontSize = pt(smaller);
    }
  }, [size, text, placeholder !== null]);
  return (
    <div
      class="text"
      ref={element}
      style={{
        fontWeight: style.bold ? 700 : undefined,
        fontStyle: style.italic ? 'italic' : undefined,
        color: colorOf(style.color, colors),
        textAlign: alignments[style.alignment ?? ''],
      }}
    >
      {text}
    </div>
  );
}

const alignments: Record<string, 'left' | 'center' | 'right'> = {
  START: 'left',
  CENTER: 'center',
  END: 'right',
};

function Cropped({image}: {image: Extract<ElementView, {type: 'IMAGE'}>}) {
  const {crop, picture, title, description} = image;
  const width = 1 / (1 - crop.left - crop.right);
  const height = 1 / (1 - crop.top - crop.bottom);
  return (
    <div class="crop">
      <img
        src={pictureUrl(picture)}
        title={title || undefined}
        alt={description}
        style={{
          width: `${width * 100}%`,
          height: `${height * 100}%`,
          left: `${-crop.left * width * 100}%`,
          top: `${-crop.top * height * 100}%`,
        }}
      />
    </div>
  );
}
