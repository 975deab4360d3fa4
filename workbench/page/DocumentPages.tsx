import type {ComponentChildren} from 'preact';
import type {DocumentView, NodeView} from '../../packages/apps-script-host/src/document/view.ts';
import {pictureUrl, send} from './server.ts';

type Of<T extends NodeView['type']> = Extract<NodeView, {type: T}>;

const pt = (points: number) => `${points}pt`;
const cursorTo = (node: string, offset: number) => void send('act', {type: 'cursor', node, offset});
const chosen = (document: DocumentView, node: string) =>
  document.selection?.some(each => each.node === node) ? 'selected' : '';

const labels: Record<string, string> = {
  HEADER_SECTION: 'Header',
  BODY_SECTION: 'Body',
  FOOTER_SECTION: 'Footer',
  FOOTNOTE_SECTION: 'Footnote',
};
const order = Object.keys(labels);

export function DocumentPages({document}: {document: DocumentView}) {
  const {page, sections} = document.tab;
  const {top, right, bottom, left} = page.margin;
  const shown = [...sections].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
  return (
    <main class="canvas" tabIndex={-1}>
      {document.tabs.length > 1 && (
        <nav class="tabs" aria-label="Document tabs">
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
          width: pt(page.width),
          minHeight: pt(page.height),
          padding: `${pt(top)} ${pt(right)} ${pt(bottom)} ${pt(left)}`,
        }}
      >
        {shown.map(section => (
          <section key={section.id} class={section.type} aria-label={labels[section.type]}>
            {section.children.map(block => (
              <Block key={block.id} block={block} document={document} />
            ))}
          </section>
        ))}
      </div>
    </main>
  );
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
  return (
    <table>
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
                <td key={cell.id}>
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
        marginRight: paragraph.indentEnd ? pt(paragraph.indentEnd) : undefined,
        textIndent: firstLine ? pt(firstLine) : undefined,
      }}
      onClick={event => {
        if (event.target === event.currentTarget) cursorTo(paragraph.id, paragraph.children.length);
      }}
    >
      {content}
      {paragraph.positioned.map(image => (
        <img
          key={image.id}
          class="positioned"
          src={pictureUrl(image.picture)}
          width={image.width}
          height={image.height}
          style={{left: pt(image.left), top: pt(image.top)}}
          alt=""
        />
      ))}
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
  const select = (event: MouseEvent) => {
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
        onClick={select}
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
  const own = 'label' in node ? (node.label ?? '') : '';
  return own + ('children' in node ? (node.children ?? []).map(plainText).join(' ') : '');
}

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

/** What the browser's selection is in the document: a text and a character of it, or null beside all texts. */
function pointAt(node: Node | null, offset: number): {text: string; character: number} | null {
  const run = (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('[data-text]');
  if (!run || !node) return null;
  // A caret splits the run into two pieces of text.
  const before = document.createRange();
  before.setStart(run, 0);
  before.setEnd(node, offset);
  return {text: run.dataset.text!, character: Number(run.dataset.start) + before.toString().length};
}

/** A click puts the cursor there; dragging over text selects it. */
function pointed(): void {
  const selection = getSelection();
  const from = pointAt(selection?.anchorNode ?? null, selection?.anchorOffset ?? 0);
  const to = pointAt(selection?.focusNode ?? null, selection?.focusOffset ?? 0);
  if (!selection || !from || !to) return;
  if (selection.isCollapsed) return cursorTo(from.text, from.character);
  const whole = from.text !== to.text;
  const [start, end] = [from.character, to.character].sort((a, b) => a - b) as [number, number];
  void send('act', {
    type: 'select',
    ids: whole ? [...new Set([from.text, to.text])] : [from.text],
    ...(whole ? {} : {part: {start, end: end - 1}}),
  });
  selection.removeAllRanges();
}
