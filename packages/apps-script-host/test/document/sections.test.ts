import {a4, createDocumentModel} from '../../src/document/model.ts';
import {paragraph, section} from '../../src/document/nodes.ts';
import {documentOf, run} from './open.ts';

describe('Body', () => {
  // https://developers.google.com/apps-script/reference/document/body#getPageWidth()
  it("tells the size and the margins of its tab's page, in points", () => {
    const page = {width: 400, height: 300, margin: {top: 1, right: 2, bottom: 3, left: 4}};
    const model = createDocumentModel({
      name: 'Test',
      tabs: [
        {title: 'Stor', sections: [section('BODY_SECTION', [paragraph()])]},
        {title: 'Liten', sections: [section('BODY_SECTION', [paragraph()])], page},
      ],
    });
    const [big, small] = run(model)
      .getTabs()
      .map(tab => tab.asDocumentTab().getBody());
    expect([big!.getPageWidth(), big!.getPageHeight()]).toEqual([a4().width, a4().height]);
    expect([small!.getPageWidth(), small!.getPageHeight()]).toEqual([400, 300]);
    expect([
      small!.getMarginTop(),
      small!.getMarginRight(),
      small!.getMarginBottom(),
      small!.getMarginLeft(),
    ]).toEqual([1, 2, 3, 4]);
  });

  it('stands beside the header and the footer', () => {
    const model = documentOf([paragraph()], section('HEADER_SECTION', [paragraph()]));
    const around = run(model).getBody().getParent();
    expect(around.getNumChildren()).toBe(2);
    expect(String(around.getChild(1).getType())).toBe('HEADER_SECTION');
  });
});
