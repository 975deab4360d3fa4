import {paragraph, table} from '../../src/document/nodes.ts';
import {documentOf, run} from './open.ts';

// https://developers.google.com/apps-script/reference/document/range-builder
describe('RangeBuilder', () => {
  const opened = () =>
    run(documentOf([paragraph('en'), table([['to', 'tre']]), paragraph('fire'), paragraph('fem')]));
  const types = (range: GoogleAppsScript.Document.Range) =>
    range.getRangeElements().map(each => String(each.getElement().getType()));

  it('collects elements, parts of texts and other ranges in their order', () => {
    const document = opened();
    const [first, , , last] = document.getBody().getParagraphs();
    const one = document.newRange().addElement(last!).build();
    const range = document.newRange().addElement(first!.getChild(0).asText(), 0, 1).addRange(one).build();
    expect(types(range)).toEqual(['TEXT', 'PARAGRAPH']);
    expect(range.getRangeElements()[0]!.getEndOffsetInclusive()).toBe(1);
  });

  it('is a snapshot: what is added later is not in a range built before', () => {
    const document = opened();
    const builder = document.newRange().addElement(document.getBody().getChild(0));
    const range = builder.build();
    builder.addElement(document.getBody().getChild(2));
    expect(range.getRangeElements()).toHaveLength(1);
    expect(builder.getRangeElements()).toHaveLength(2);
  });

  it('addElementsBetween takes everything from one to the other, once', () => {
    const document = opened();
    const body = document.getBody();
    expect(types(document.newRange().addElementsBetween(body.getChild(0), body.getChild(2)).build())).toEqual(
      ['PARAGRAPH', 'TABLE', 'PARAGRAPH'],
    );
    expect(types(document.newRange().addElementsBetween(body.getChild(0), body.getChild(0)).build())).toEqual(
      ['PARAGRAPH'],
    );
  });
});
