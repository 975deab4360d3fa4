import {NotEmulated} from '../exception.ts';
import type {BlockMembers, SearchMembers} from './blocks.ts';
import {ParagraphContainer, Section} from './blocks.ts';
import type {ContainerMembers} from './container.ts';
import {ContainerElement, inside} from './container.ts';
import type {ElementMembers} from './element.ts';
import type {PageSetup} from './model.ts';
import {tabOf} from './model.ts';
import type {RootNode, SectionNode} from './nodes.ts';

type Docs = {
  Body: GoogleAppsScript.Document.Body;
  Container: GoogleAppsScript.Document.ContainerElement;
  FooterSection: GoogleAppsScript.Document.FooterSection;
  FootnoteSection: GoogleAppsScript.Document.FootnoteSection;
  HeaderSection: GoogleAppsScript.Document.HeaderSection;
  Paragraph: GoogleAppsScript.Document.Paragraph;
};

/** What body, header and footer stand in: their parent. The reference does not describe it. */
export class DocumentElement extends ContainerElement<Docs['Container'], RootNode> {}

export class Body
  extends Section<Docs['Body']>
  implements
    Pick<
      Docs['Body'],
      | ElementMembers
      | ContainerMembers
      | BlockMembers
      | SearchMembers
      | 'getMarginBottom'
      | 'getMarginLeft'
      | 'getMarginRight'
      | 'getMarginTop'
      | 'getPageHeight'
      | 'getPageWidth'
    >
{
  static override readonly official = 'Document.Body';

  /** A body that was copied has no page; the reference does not say what it answers then. */
  private get page(): PageSetup {
    const tab = tabOf(this.execution.model, this.node);
    if (!tab) throw new NotEmulated('the page of a copied body');
    return tab.page;
  }

  /** https://developers.google.com/apps-script/reference/document/body#getPageWidth() */
  getPageWidth(): number {
    return this.page.width;
  }

  /** https://developers.google.com/apps-script/reference/document/body#getPageHeight() */
  getPageHeight(): number {
    return this.page.height;
  }

  /** https://developers.google.com/apps-script/reference/document/body#getMarginTop() */
  getMarginTop(): number {
    return this.page.margin.top;
  }

  /** https://developers.google.com/apps-script/reference/document/body#getMarginRight() */
  getMarginRight(): number {
    return this.page.margin.right;
  }

  /** https://developers.google.com/apps-script/reference/document/body#getMarginBottom() */
  getMarginBottom(): number {
    return this.page.margin.bottom;
  }

  /** https://developers.google.com/apps-script/reference/document/body#getMarginLeft() */
  getMarginLeft(): number {
    return this.page.margin.left;
  }
}

export class HeaderSection
  extends Section<Docs['HeaderSection']>
  implements Pick<Docs['HeaderSection'], ElementMembers | ContainerMembers | BlockMembers | SearchMembers>
{
  static override readonly official = 'Document.HeaderSection';
}

export class FooterSection
  extends Section<Docs['FooterSection']>
  implements Pick<Docs['FooterSection'], ElementMembers | ContainerMembers | BlockMembers | SearchMembers>
{
  static override readonly official = 'Document.FooterSection';
}

/** Images are not among what it holds. */
export class FootnoteSection
  extends ParagraphContainer<Docs['FootnoteSection'], SectionNode>
  implements
    Pick<
      Docs['FootnoteSection'],
      | ElementMembers
      | ContainerMembers
      | 'appendParagraph'
      | 'getParagraphs'
      | 'insertParagraph'
      | 'removeChild'
    >
{
  static override readonly official = 'Document.FootnoteSection';

  /** https://developers.google.com/apps-script/reference/document/footnote-section#getParagraphs() */
  getParagraphs(): Array<Docs['Paragraph']> {
    return inside(this.execution, this.node, 'PARAGRAPH', 'LIST_ITEM');
  }
}
