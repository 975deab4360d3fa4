import type {ComponentChildren} from 'preact';
import {useRef} from 'preact/hooks';
import type {DocumentView, NodeView} from '../../packages/apps-script-host/src/document/view.ts';
import {cursorTo, pointed} from './pointing.ts';
import {useRoom} from './room.ts';
import {pictureUrl, send} from './server.ts';

type Of<T extends NodeView['type']> = Extract<NodeView, {type: T}>;

const pt = (points: number) => `${points}pt`;
const chosen = (document: DocumentView, node: string) =>
  document.selection?.some(each => each.node === node) ? 'selected' : '';

const pxPerPt = 96 / 72;

export function DocumentPages({document}: {document: DocumentView}) {
  const canvas = useRef<HTMLElement>(null);
  const room = useRoom(canvas);
  const {page, sections} = document.tab;
  const {top, right, bottom, left} = page.margin;
  // As Docs does in a narrow window: the page gets smaller, and nobody scrolls sideways to read a line.
  const zoom = room ? Math.min(1, room.width / (page.width * pxPerPt)) : 1;
  const numbers = footnoteNumbers(sections.flatMap(section => section.children));
  const of = (type: string) => sections.filter(section => section.type === type);
  const footnotes = of('FOOTNOTE_SECTION').sort(
    (a, b) => (numbers.get(a.id) ?? Infinity) - (numbers.get(b.id) ?? Infinity),
  );
  const draw = (section: (typeof sections)[number], label: string) => (
    <section key={section.id} class={section.type} aria-label={label}>
      {numbers.has(section.id) && <sup>{numbers.get(section.id)}</sup>}
      {section.children.map(block => (
        <Block key={block.id} block={block} document={document} />
      ))}
    </section>
  );
  return (
    <main class="canvas" tabIndex={0} aria-label="Document" ref={canvas}>
      {document.tabs.length > 1 && (
        <nav class="tabs" aria-label="Document tabs" style={{maxWidth: pt(page.width)}}>
          {document.tabs.map(tab => (
            <button
              key={tab.id}
              aria-current={tab.id === document.tab.id ? 'true' : undefined}
              onClick={() => void send('act', {type: 'tab', tab: tab.id})}
            >
              {tab.title}
            </button>
          ))}
        </nav>
      )}
      <div
        class="page"
        onMouseUp={pointed}
        style={{
          zoom: String(zoom),
          width: pt(page.width),
          minHeight: pt(page.height),
          padding: `${pt(top)} ${pt(right)} ${pt(bottom)} ${pt(left)}`,
          // Header and footer begin half an inch from the edge, where the margin has that much.
          '--header': pt(Math.min(36, top / 2)),
          '--footer': pt(Math.min(36, bottom / 2)),
        }}
      >
        {of('HEADER_SECTION').map(section => draw(section, 'Header'))}
        {of('BODY_SECTION').map(section => draw(section, 'Body'))}
        {footnotes.length > 0 && (
          <div class="footnotes">{footnotes.map(section => draw(section, 'Footnote'))}</div>
        )}
        {of('FOOTER_SECTION').map(section => draw(section, 'Footer'))}
      </div>
    </main>
  );
}

/** By the section with the footnote's contents: its number in the text. */
function footnoteNumbers(nodes: NodeView[], numbers = new Map<string, number>()): Map<string, number> {
  for (const node of nodes) {
    if (node.type === 'FOOTNOTE') {
      const {contents, number} = node as Of<'FOOTNOTE'>;
      numbers.set(contents, number);
    }
    if ('children' in node) footnoteNumbers(node.children ?? [], numbers);
  }
  return numbers;
}

function Block({block, document}: {block: NodeView; document: DocumentView}) {
  if (block.type === 'TABLE') return <Table table={block as Of<'TABLE'>} document={document} />;
  if (block.type === 'TABLE_OF_CONTENTS') {
    return (
      <>
        {'children' in block &&
          block.children?.map(each => <Block key={each.id} block={each} document={document} />)}
      </>
    );
  }
  return <Paragraph paragraph={block as Of<'PARAGRAPH' | 'LIST_ITEM'>} document={document} />;
}

function Table({table, document}: {table: Of<'TABLE'>; document: DocumentView}) {
  const widths = table.columnWidths.filter(width => width !== null);
  const whole = widths.length === table.columnWidths.length;
  return (
    // Dragged columns keep their widths; others share the room.
    <table style={whole ? {width: pt(widths.reduce((sum, width) => sum + width, 0))} : {}}>
      <colgroup>
        {table.columnWidths.map((width, index) => (
          <col key={index} style={width === null ? {} : {width: pt(width)}} />
        ))}
      </colgroup>
      <tbody>
        {table.children.map(row => (
          <tr key={row.id}>
            {'children' in row &&
              row.children?.map(cell => (
                <td key={cell.id} style={{padding: paddingOf(cell), borderWidth: border(table)}}>
                  {'children' in cell &&
                    cell.children?.map(each => <Block key={each.id} block={each} document={document} />)}
                </td>
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const border = ({borderWidth}: Of<'TABLE'>) => (borderWidth === null ? undefined : pt(borderWidth));

/** What was never set is as in a new table: 5 points. */
function paddingOf(cell: NodeView): string | undefined {
  if (!('padding' in cell)) return undefined;
  const {top, right, bottom, left} = cell.padding;
  return [top, right, bottom, left].map(side => pt(side ?? 5)).join(' ');
}

/** By name in `DocumentApp.GlyphType`. */
const glyphs: Record<string, string> = {BULLET: '•', HOLLOW_BULLET: '◦', SQUARE_BULLET: '▪'};

const headings: Record<string, 'h1' | 'h2' | 'h3'> = {
  TITLE: 'h1',
  HEADING1: 'h1',
  HEADING2: 'h2',
  HEADING3: 'h3',
};

function Paragraph({
  paragraph,
  document,
}: {
  paragraph: Of<'PARAGRAPH' | 'LIST_ITEM'>;
  document: DocumentView;
}) {
  const Tag = headings[paragraph.heading] ?? 'p';
  const start = paragraph.indentStart ?? 0;
  const firstLine = (paragraph.indentFirstLine ?? start) - start;
  const at = document.cursor?.node === paragraph.id ? document.cursor.offset : -1;
  const content: ComponentChildren[] = paragraph.children.flatMap((child, index) => [
    index === at && <span class="caret" key="caret" />,
    <Inline key={child.id} child={child} document={document} />,
  ]);
  if (at >= paragraph.children.length) content.push(<span class="caret" key="caret" />);
  const text = (
    <Tag
      class={`${paragraph.heading} ${chosen(document, paragraph.id)}`}
      style={{
        textAlign: paragraph.alignment?.toLowerCase(),
        marginLeft: start ? pt(start) : undefined,
        marginTop: paragraph.spacingBefore === null ? undefined : pt(paragraph.spacingBefore),
        marginBottom: paragraph.spacingAfter === null ? undefined : pt(paragraph.spacingAfter),
        marginRight: paragraph.indentEnd ? pt(paragraph.indentEnd) : undefined,
        textIndent: firstLine ? pt(firstLine) : undefined,
      }}
      onClick={event => {
        if (event.target === event.currentTarget) cursorTo(paragraph.id, paragraph.children.length);
      }}
    >
      {paragraph.positioned.map(image => (
        <img
          key={image.id}
          class={`positioned ${image.layout}`}
          src={pictureUrl(image.picture)}
          width={image.width}
          height={image.height}
          style={{'--left': pt(image.left), '--top': pt(image.top)}}
          alt=""
        />
      ))}
      {content}
    </Tag>
  );
  if (!paragraph.list) return text;
  return (
    <div class="list-item" style={{marginLeft: `${paragraph.list.level * 24}px`}}>
      <span aria-hidden="true">{glyphs[paragraph.list.glyph] ?? '•'}</span>
      {text}
    </div>
  );
}

function Inline({child, document}: {child: NodeView; document: DocumentView}) {
  if (child.type === 'TEXT') return <Text text={child as Of<'TEXT'>} document={document} />;
  const select = (event: MouseEvent | KeyboardEvent) => {
    const others = event.shiftKey ? (document.selection ?? []).map(each => each.node) : [];
    void send('act', {type: 'select', ids: [...others.filter(id => id !== child.id), child.id]});
  };
  if (child.type === 'INLINE_IMAGE') {
    const {picture, width, height, altTitle, altDescription} = child as Of<'INLINE_IMAGE'>;
    return (
      <img
        class={chosen(document, child.id)}
        src={pictureUrl(picture)}
        width={width}
        height={height}
        title={altTitle ?? undefined}
        alt={altDescription ?? ''}
        tabIndex={0}
        onClick={select}
        onKeyDown={event => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          select(event);
        }}
      />
    );
  }
  if (child.type === 'FOOTNOTE') return <sup>{(child as Of<'FOOTNOTE'>).number}</sup>;
  if (child.type === 'HORIZONTAL_RULE') return <hr />;
  if (child.type === 'EQUATION') {
    return (
      <span class={`equation ${chosen(document, child.id)}`} onClick={() => cursorTo(child.id, 0)}>
        {plainText(child)}
      </span>
    );
  }
  return <span class={chosen(document, child.id)}>{'label' in child ? child.label : ''}</span>;
}

function plainText(node: NodeView): string {
  if (node.type === 'TEXT') return (node as Of<'TEXT'>).runs.map(run => run.text).join('');
  if ('label' in node && node.label === '\\frac') return fraction(node.children ?? []);
  const own = 'label' in node ? (node.label ?? '') : '';
  return own + ('children' in node ? (node.children ?? []).map(plainText).join(' ') : '');
}

/** The parts stand on both sides of the separator. */
const fraction = (parts: NodeView[]): string =>
  parts
    .map(part => (part.type === 'EQUATION_FUNCTION_ARGUMENT_SEPARATOR' ? ' / ' : plainText(part)))
    .join('');

function Text({text, document}: {text: Of<'TEXT'>; document: DocumentView}) {
  const caret = document.cursor?.node === text.id ? document.cursor.offset : -1;
  const length = text.runs.reduce((sum, run) => sum + run.text.length, 0);
  const selected = document.selection?.find(each => each.node === text.id);
  const from = selected ? (selected.part?.start ?? 0) : -1;
  const to = selected ? (selected.part ? selected.part.end + 1 : length) : -1;
  let before = 0;
  return (
    <>
      {text.runs.map((run, index) => {
        const start = before;
        const end = (before += run.text.length);
        // A run is drawn in pieces: the caret stands between two, and a selection covers whole ones.
        const cuts = [start, caret, from, to, end]
          .filter(at => at >= start && at <= end)
          .sort((a, b) => a - b);
        return (
          <span
            key={index}
            data-text={text.id}
            data-start={start}
            style={{
              fontWeight: run.bold ? 700 : undefined,
              fontStyle: run.italic ? 'italic' : undefined,
              textDecoration: run.underline || run.link ? 'underline' : undefined,
              color: run.color ?? (run.link ? '#1155cc' : undefined),
              fontSize: run.fontSize ? pt(run.fontSize) : undefined,
            }}
          >
            {cuts.slice(1).map((cut, piece) => {
              const at = cuts[piece]!;
              return [
                caret === at &&
                  (at < end || index === text.runs.length - 1) &&
                  piece === cuts.indexOf(at) && <span class="caret" key={`caret${piece}`} />,
                <span key={piece} class={at >= from && cut <= to ? 'selected' : ''}>
                  {run.text.slice(at - start, cut - start)}
                </span>,
              ];
            })}
            {caret === end && index === text.runs.length - 1 && <span class="caret" />}
          </span>
        );
      })}
    </>
  );
}
