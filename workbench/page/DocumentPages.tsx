import type {ComponentChildren} from 'preact';
import type {DocumentView, NodeView} from '../apps-script/document/view.ts';
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
  const select = () => void send('act', {type: 'select', ids: [child.id]});
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
  const at = document.cursor?.node === text.id ? document.cursor.offset : -1;
  let before = 0;
  return (
    <>
      {text.runs.map((run, index) => {
        const start = before;
        before += run.text.length;
        const last = index === text.runs.length - 1;
        const split = at >= start && (at < before || (last && at === before)) ? at - start : -1;
        return (
          <span
            key={index}
            class={chosen(document, text.id)}
            style={{
              fontWeight: run.bold ? 700 : undefined,
              fontStyle: run.italic ? 'italic' : undefined,
              textDecoration: run.underline || run.link ? 'underline' : undefined,
              color: run.color ?? (run.link ? '#1155cc' : undefined),
              fontSize: run.fontSize ? pt(run.fontSize) : undefined,
            }}
            onClick={event => cursorTo(text.id, start + clickedCharacter(event, split))}
          >
            {split < 0
              ? run.text
              : [run.text.slice(0, split), <span class="caret" key="caret" />, run.text.slice(split)]}
          </span>
        );
      })}
    </>
  );
}

/** How many characters of the clicked run stand before the click. `split` is where a caret parts the run, or −1. */
function clickedCharacter(event: MouseEvent, split: number): number {
  const range = document.caretRangeFromPoint(event.clientX, event.clientY);
  if (!range) return 0;
  const afterCaret = split >= 0 && range.startContainer.previousSibling !== null;
  return range.startOffset + (afterCaret ? split : 0);
}
