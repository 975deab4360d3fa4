import type {ComponentChildren} from 'preact';
import type {Block, DocumentView, Inline, ParagraphView} from './view.ts';
import {pictureUrl, send} from './server.ts';

const pt = (points: number) => `${points}pt`;
const cursorTo = (node: string, offset: number) => void send('act', {type: 'cursor', node, offset});
const chosen = (document: DocumentView, node: string) => document.selection.some(each => each.node === node);

export function DocumentPages({document}: {document: DocumentView}) {
  const {page} = document;
  const {top, right, bottom, left} = page.margin;
  const region = (label: string, blocks: Block[]) =>
    blocks.length > 0 && (
      <section class="region" aria-label={label}>
        <Blocks blocks={blocks} document={document} />
      </section>
    );
  return (
    <main class="canvas" tabIndex={-1}>
      <div
        class="page"
        style={{
          width: pt(page.width),
          minHeight: pt(page.height),
          padding: `${pt(top)} ${pt(right)} ${pt(bottom)} ${pt(left)}`,
        }}
      >
        {region('Header', document.header)}
        <section aria-label="Body">
          <Blocks blocks={document.body} document={document} />
        </section>
        {region('Footer', document.footer)}
        {document.footnotes.map((blocks, index) => region(`Footnote ${index + 1}`, blocks))}
      </div>
    </main>
  );
}

function Blocks({blocks, document}: {blocks: Block[]; document: DocumentView}) {
  return (
    <>
      {blocks.map(block =>
        block.kind === 'table' ? (
          <table key={block.id}>
            <colgroup>
              {block.columns.map((width, index) => (
                <col key={index} style={width === null ? {} : {width: pt(width)}} />
              ))}
            </colgroup>
            <tbody>
              {block.rows.map((cells, index) => (
                <tr key={index}>
                  {cells.map(cell => (
                    <td key={cell.id}>
                      <Blocks blocks={cell.children} document={document} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ) : (
          <Paragraph key={block.id} paragraph={block} document={document} />
        ),
      )}
    </>
  );
}

const headings: Record<string, 'h1' | 'h2' | 'h3'> = {
  TITLE: 'h1',
  HEADING1: 'h1',
  HEADING2: 'h2',
  HEADING3: 'h3',
};

function Paragraph({paragraph, document}: {paragraph: ParagraphView; document: DocumentView}) {
  const Tag = headings[paragraph.heading] ?? 'p';
  const {start, end, firstLine} = paragraph.indent;
  const at = document.cursor?.node === paragraph.id ? document.cursor.offset : -1;
  const content: ComponentChildren[] = paragraph.children.flatMap((child, index) => [
    index === at && <span class="caret" key="caret" />,
    <InlinePart key={child.id} child={child} document={document} />,
  ]);
  if (at >= paragraph.children.length) content.push(<span class="caret" key="caret" />);
  const text = (
    <Tag
      class={`${paragraph.heading} ${chosen(document, paragraph.id) ? 'selected' : ''}`}
      style={{
        textAlign: (paragraph.alignment ?? '').toLowerCase() || undefined,
        marginLeft: start ? pt(start) : undefined,
        marginRight: end ? pt(end) : undefined,
        textIndent: firstLine - start ? pt(firstLine - start) : undefined,
      }}
      onClick={event => {
        if (event.target === event.currentTarget) cursorTo(paragraph.id, paragraph.children.length);
      }}
    >
      {content}
      {paragraph.floating.map(image => (
        <img
          key={image.id}
          src={pictureUrl(image.picture)}
          width={image.width}
          height={image.height}
          alt={image.alt}
        />
      ))}
    </Tag>
  );
  if (!paragraph.list) return text;
  return (
    <div class="list-item" style={{marginLeft: `${paragraph.list.level * 24}px`, textIndent: 0}}>
      <span aria-hidden="true">{paragraph.list.glyph}</span>
      {text}
    </div>
  );
}

function InlinePart({child, document}: {child: Inline; document: DocumentView}) {
  if (child.kind === 'picture') {
    return (
      <img
        class={chosen(document, child.id) ? 'selected' : ''}
        src={pictureUrl(child.picture)}
        width={child.width}
        height={child.height}
        alt={child.alt}
        onClick={() => void send('act', {type: 'select', nodes: [child.id]})}
      />
    );
  }
  if (child.kind === 'other') return <span>{child.label}</span>;
  const at = document.cursor?.node === child.id ? document.cursor.offset : -1;
  const part = document.selection.find(each => each.node === child.id);
  let before = 0;
  return (
    <>
      {child.runs.map((run, index) => {
        const start = before;
        before += run.text.length;
        const style = {
          fontWeight: run.bold ? 700 : undefined,
          fontStyle: run.italic ? 'italic' : undefined,
          textDecoration: run.underline ? 'underline' : undefined,
          color: run.color,
          fontSize: run.fontSize ? pt(run.fontSize) : undefined,
        };
        const last = index === child.runs.length - 1;
        const split = at >= start && (at < before || (last && at === before)) ? at - start : -1;
        return (
          <span
            key={index}
            class={part ? 'selected' : ''}
            style={style}
            onClick={event => cursorTo(child.id, start + clickedCharacter(event, split))}
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
