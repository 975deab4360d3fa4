/**
 * What the add-on may do, and why. Whoever widens it changes a list here, so that the change is seen. An entry that
 * neither build uses any more is to be struck out; a test says which.
 */
import type {EditorName} from '../src/shared/contract.ts';

/** All that is ever asked of a person. */
export const scopes: Record<EditorName, string[]> = {
  docs: [
    'https://www.googleapis.com/auth/documents.currentonly',
    'https://www.googleapis.com/auth/script.container.ui',
    'https://www.googleapis.com/auth/script.external_request',
  ],
  slides: [
    'https://www.googleapis.com/auth/presentations.currentonly',
    'https://www.googleapis.com/auth/script.container.ui',
    'https://www.googleapis.com/auth/script.external_request',
  ],
};

/** What a manifest may hold besides `oauthScopes` and `urlFetchWhitelist`. */
export const manifest = {timeZone: 'Etc/UTC', exceptionLogging: 'STACKDRIVER', runtimeVersion: 'V8'};

/**
 * What of a document is looked at, and what for: where to put an image and how large. Whatever else there is in
 * `Document` and `Slides`, and only tells about a document, is refused.
 */
export const reads: Record<string, string> = {
  'Document.Body.getChild': 'what stands last, to go on after it',
  'Document.Body.getMarginBottom': 'how high an image may be',
  'Document.Body.getMarginLeft': 'how wide an image may be',
  'Document.Body.getMarginRight': 'how wide an image may be',
  'Document.Body.getMarginTop': 'how high an image may be',
  'Document.Body.getNumChildren':
    'how many siblings there are, for the end and for whether something was inserted',
  'Document.Body.getPageHeight': 'how high an image may be',
  'Document.Body.getPageWidth': 'how wide an image may be',
  'Document.ContainerElement.getChild': 'the way to the image inserted before',
  'Document.ContainerElement.getChildIndex': 'how many siblings stand before, for where the next one goes',
  'Document.ContainerElement.getNumChildren':
    'how many siblings there are, for whether something was removed',
  'Document.Document.getActiveTab': 'the way to the body',
  'Document.Document.getCursor': 'where the image goes',
  'Document.Document.getSelection': 'what the image goes after, or takes the place of',
  'Document.DocumentApp.getActiveDocument': 'the document that the person has open',
  'Document.DocumentApp.getUi': 'the menu and the sidebar',
  'Document.DocumentTab.getBody': 'the way to the page’s measures, and to the end of the body',
  'Document.DocumentTab.getFooter': 'the way to the image inserted before',
  'Document.DocumentTab.getHeader': 'the way to the image inserted before',
  'Document.Element.getParent': 'in what the image will stand',
  'Document.Element.getPreviousSibling': 'whether the image inserted before stands before the cursor',
  'Document.Element.getType': 'of what kind a place is',
  'Document.FooterSection.getChild': 'what stands last, to go on after it',
  'Document.FooterSection.getNumChildren':
    'how many siblings there are, for the end and for whether something was inserted',
  'Document.HeaderSection.getChild': 'what stands last, to go on after it',
  'Document.HeaderSection.getNumChildren':
    'how many siblings there are, for the end and for whether something was inserted',
  'Document.InlineImage.getHeight': 'the image’s own ratio, and which image it is',
  'Document.InlineImage.getLinkUrl': 'the link that the new image takes over; it never leaves the execution',
  'Document.InlineImage.getWidth':
    'the image’s own ratio, how wide its replacement gets, and which image it is',
  'Document.ListItem.getChild': 'the image that was inserted though the service failed',
  'Document.ListItem.getIndentEnd': 'how wide an image may be',
  'Document.ListItem.getIndentFirstLine': 'how wide an image may be',
  'Document.ListItem.getIndentStart': 'how wide an image may be',
  'Document.ListItem.getNestingLevel': 'how wide an image may be where no indent is set',
  'Document.ListItem.getNumChildren': 'where its end is, and whether something was inserted',
  'Document.Paragraph.getChild': 'the image that was inserted though the service failed',
  'Document.Paragraph.getIndentEnd': 'how wide an image may be',
  'Document.Paragraph.getIndentFirstLine': 'how wide an image may be',
  'Document.Paragraph.getIndentStart': 'how wide an image may be',
  'Document.Paragraph.getNumChildren': 'where its end is, and whether something was inserted',
  'Document.Paragraph.getSpacingAfter':
    'whether the line under an image that this opening has inserted is still the caption it got: its spacing, never its text',
  'Document.Paragraph.getSpacingBefore':
    'whether the line under an image that this opening has inserted is still the caption it got: its spacing, never its text',
  'Document.Position.getElement': 'in what the cursor stands',
  'Document.Position.getOffset': 'where in it the cursor stands',
  'Document.Range.getRangeElements': 'the way to the kind of what is selected',
  'Document.RangeElement.getElement': 'the way to the kind of what is selected',
  'Document.RangeElement.getEndOffsetInclusive': 'where a selection ends',
  'Document.RangeElement.isPartial': 'where a selection ends',
  'Document.Table.getBorderWidth': 'whether it is a table that images were put into, to go on in it',
  'Document.Table.getChild': 'the row that the next image goes into',
  'Document.Table.getNumChildren':
    'how many rows there are, and whether one was made though the service failed',
  'Document.TableCell.getChild': 'what stands last, to go on after it',
  'Document.TableCell.getNumChildren':
    'how many siblings there are, for the end and for whether something was inserted',
  'Document.TableCell.getPaddingLeft': 'how wide an image may be',
  'Document.TableCell.getPaddingRight': 'how wide an image may be',
  'Document.TableCell.getWidth': 'how wide an image may be',
  'Document.TableRow.getChild': 'the last cell of a row that is selected',
  'Document.TableRow.getNumCells': 'how wide an image may be where no width is set',
  'Document.TableRow.getNumChildren': 'the last cell of a row that is selected',
  'Slides.Group.getChildren':
    'the boxes of a group that layout or master show around the whole slide, which no image is to cover',
  'Slides.Image.getHeight': 'the box that the new image takes over',
  'Slides.Image.getLink': 'the link that the new image takes over; it never leaves the execution',
  'Slides.Image.getObjectId':
    'to find the inserted image again, and whether it was made though the service failed',
  'Slides.Image.getParentGroup': 'whether a caption can be grouped with it',
  'Slides.Image.getPlaceholderType': 'whether a caption can be grouped with it',
  'Slides.Image.getWidth': 'the box that the new image takes over',
  'Slides.Layout.getMaster': 'what it shows on every slide, which no image is to cover',
  'Slides.Layout.getObjectId': 'which layout a new slide gets, where it is not that of the slides around it',
  'Slides.Layout.getPageElements': 'the boxes of what it shows on a slide, which no image is to cover',
  'Slides.Layout.getPlaceholders': 'how many it has, to find the emptiest layout',
  'Slides.Link.getLinkType': 'the link that the new image takes over; it never leaves the execution',
  'Slides.Link.getLinkedSlide': 'the link that the new image takes over; it never leaves the execution',
  'Slides.Link.getSlideIndex': 'the link that the new image takes over; it never leaves the execution',
  'Slides.Link.getSlidePosition': 'the link that the new image takes over; it never leaves the execution',
  'Slides.Link.getUrl': 'the link that the new image takes over; it never leaves the execution',
  'Slides.Master.getPageElements': 'the boxes of what it shows on a slide, which no image is to cover',
  'Slides.NotesPage.getSpeakerNotesShape': 'the way to append credits to the speaker notes',
  'Slides.Page.getPageType': 'whether it is a slide and no layout or master',
  'Slides.PageElement.asGroup': 'the way to the boxes of what is in a group of a layout or a master',
  'Slides.PageElement.getHeight': 'what an image goes beside and must not cover',
  'Slides.PageElement.getLeft': 'what an image goes beside and must not cover',
  'Slides.PageElement.getPageElementType': 'whether it is an image, a shape or a line',
  'Slides.PageElement.getParentGroup': 'what the next image goes beside, with its caption',
  'Slides.PageElement.getParentPage': 'the slide of the image inserted before',
  'Slides.PageElement.getRotation': 'what an image goes beside and must not cover',
  'Slides.PageElement.getTop': 'what an image goes beside and must not cover',
  'Slides.PageElement.getWidth': 'what an image goes beside and must not cover',
  'Slides.PageElementRange.getPageElements': 'the way to the kind and box of what is selected',
  'Slides.Presentation.getLayouts': 'the layout of a new slide, where the theme has no blank one',
  'Slides.Presentation.getPageElementById': 'the image inserted before, which the next one follows',
  'Slides.Presentation.getPageHeight': 'how high an image may be',
  'Slides.Presentation.getPageWidth': 'how wide an image may be',
  'Slides.Presentation.getSelection': 'the way to the current slide',
  'Slides.Presentation.getSlides': 'the first slide, where there is no current one',
  'Slides.Selection.getCurrentPage': 'the current slide',
  'Slides.Selection.getPageElementRange': 'the way to the kind and box of what is selected',
  'Slides.Shape.getFill': 'the way to setting the colour behind a caption',
  'Slides.Shape.getObjectId':
    'to tell placeholders apart, and whether a caption was made though the service failed',
  'Slides.Shape.getPlaceholderType': 'whether it is there to take a picture',
  'Slides.Shape.getShapeType':
    'whether what is named as the old caption is a plain text box, as those of this add-on are',
  'Slides.Shape.getText':
    'the way to whether a placeholder is empty, and to what is written; never to what stands there',
  'Slides.Slide.getBackground': 'the way to setting it',
  'Slides.Slide.getGroups': 'whether a group was made though the service failed',
  'Slides.Slide.getImages': 'whether an image was made though the service failed',
  'Slides.Slide.getLayout': 'the layout that new slides get',
  'Slides.Slide.getNotesPage': 'the way to append credits to the speaker notes',
  'Slides.Slide.getObjectId': 'which slide it is',
  'Slides.Slide.getPageElementById': 'the image and its caption, to group them',
  'Slides.Slide.getPageElements': 'the boxes of what stands there, which no image is to cover',
  'Slides.Slide.getPlaceholders': 'how many it has: of what else stands there, less is read',
  'Slides.Slide.getShapes': 'whether a caption was made though the service failed',
  'Slides.SlidesApp.getActivePresentation': 'the presentation that the person has open',
  'Slides.SlidesApp.getUi': 'the menu and the sidebar',
  'Slides.TextRange.getLength':
    'whether a placeholder is empty: one whose text was deleted keeps a line break. The length, never the text',
  'Slides.TextRange.getTextStyle': 'the way to setting the size of a caption',
};

/**
 * Where each of the host's services may be named: in one file, or in the folder of the editor whose it is. What a file
 * hands on is plain values, and images that `picture.ts` passes on unread.
 */
export const homes: Record<string, string> = {
  DocumentApp: 'src/apps-script/docs/',
  SlidesApp: 'src/apps-script/slides/',
  HtmlService: 'src/apps-script/ui.ts',
  LockService: 'src/apps-script/stores.ts',
  PropertiesService: 'src/apps-script/stores.ts',
  ScriptApp: 'src/apps-script/scopes.ts',
  Session: 'src/apps-script/host.ts',
  UrlFetchApp: 'src/apps-script/http.ts',
  Utilities: 'src/apps-script/utilities.ts',
  console: 'src/apps-script/host.ts',
};

/** Where the link of a replaced image is copied, by functions that return nothing. */
export const linkFiles = ['src/apps-script/docs/link.ts', 'src/apps-script/slides/link.ts'];

/** What is read there alone. */
export const onlyThere: Record<string, string> = {
  'Document.InlineImage.getLinkUrl': 'src/apps-script/docs/link.ts',
  'Slides.Image.getLink': 'src/apps-script/slides/link.ts',
  'Slides.Link.getLinkType': 'src/apps-script/slides/link.ts',
  'Slides.Link.getLinkedSlide': 'src/apps-script/slides/link.ts',
  'Slides.Link.getSlideIndex': 'src/apps-script/slides/link.ts',
  'Slides.Link.getSlidePosition': 'src/apps-script/slides/link.ts',
  'Slides.Link.getUrl': 'src/apps-script/slides/link.ts',
};

/** Members of `Document` and `Slides` that change, make or show something, or say what a thing already is: they tell nothing. */
export const changes = [
  'Document.Body.insertListItem',
  'Document.Body.insertParagraph',
  'Document.Body.insertTable',
  'Document.Document.newPosition',
  'Document.Document.setCursor',
  'Document.Element.removeFromParent',
  'Document.FooterSection.insertListItem',
  'Document.FooterSection.insertParagraph',
  'Document.FooterSection.insertTable',
  'Document.HeaderSection.insertListItem',
  'Document.HeaderSection.insertParagraph',
  'Document.HeaderSection.insertTable',
  'Document.InlineImage.setAltDescription',
  'Document.InlineImage.setHeight',
  'Document.InlineImage.setLinkUrl',
  'Document.InlineImage.setWidth',
  'Document.ListItem.appendInlineImage',
  'Document.ListItem.setAttributes',
  'Document.ListItem.setGlyphType',
  'Document.Paragraph.appendInlineImage',
  'Document.Paragraph.appendText',
  'Document.Paragraph.setAttributes',
  'Document.Paragraph.setHeading',
  'Document.Paragraph.setText',
  'Document.Position.insertInlineImage',
  'Document.Tab.asDocumentTab',
  'Document.Table.appendTableRow',
  'Document.Table.setBorderWidth',
  'Document.Table.setColumnWidth',
  'Document.TableCell.insertListItem',
  'Document.TableCell.insertParagraph',
  'Document.TableCell.insertTable',
  'Document.TableCell.setAttributes',
  'Document.TableRow.appendTableCell',
  'Slides.Fill.setSolidFill',
  'Slides.Image.remove',
  'Slides.Image.replace',
  'Slides.Image.select',
  'Slides.Image.sendToBack',
  'Slides.Image.setDescription',
  'Slides.Image.setHeight',
  'Slides.Image.setLeft',
  'Slides.Image.setLinkSlide',
  'Slides.Image.setLinkUrl',
  'Slides.Image.setTitle',
  'Slides.Image.setTop',
  'Slides.Image.setWidth',
  'Slides.Page.asSlide',
  'Slides.PageBackground.setPictureFill',
  'Slides.PageElement.asImage',
  'Slides.PageElement.asShape',
  'Slides.Presentation.insertSlide',
  'Slides.Shape.remove',
  'Slides.Shape.replaceWithImage',
  'Slides.Slide.group',
  'Slides.Slide.insertImage',
  'Slides.Slide.insertTextBox',
  'Slides.Slide.remove',
  'Slides.Slide.selectAsCurrentPage',
  'Slides.TextRange.appendParagraph',
  'Slides.TextStyle.setFontSize',
  'Slides.TextStyle.setForegroundColor',
];

/** What is called in one line of all the sources: a second one would be a way of its own. */
export const once = [
  'Base.console.error',
  'HTML.HtmlOutput.append',
  'HTML.HtmlService.createHtmlOutputFromFile',
  'Properties.Properties.setProperty',
  'URL_Fetch.UrlFetchApp.fetchAll',
];

/** What is used of the services that have nothing to do with the document. */
export const services = [
  'Base.Blob.getBytes',
  'Base.Blob.setContentType',
  'Base.Menu.addItem',
  'Base.Menu.addToUi',
  'Base.Session.getActiveUserLocale',
  'Base.Session.getTemporaryActiveUserKey',
  'Base.Ui.alert',
  'Base.Ui.createAddonMenu',
  'Base.Ui.showModalDialog',
  'Base.Ui.showSidebar',
  'Base.console.error',
  'HTML.HtmlOutput.append',
  'HTML.HtmlOutput.getContent',
  'HTML.HtmlOutput.setContent',
  'HTML.HtmlOutput.setHeight',
  'HTML.HtmlOutput.setTitle',
  'HTML.HtmlOutput.setWidth',
  'HTML.HtmlService.createHtmlOutputFromFile',
  'Lock.Lock.releaseLock',
  'Lock.Lock.waitLock',
  'Lock.LockService.getScriptLock',
  'Properties.Properties.deleteProperty',
  'Properties.Properties.getProperty',
  'Properties.Properties.setProperty',
  'Properties.PropertiesService.getScriptProperties',
  'Properties.PropertiesService.getUserProperties',
  'Script.AuthorizationInfo.getAuthorizationStatus',
  'Script.AuthorizationInfo.getAuthorizationUrl',
  'Script.ScriptApp.getAuthorizationInfo',
  'Script.ScriptApp.requireScopes',
  'URL_Fetch.HTTPResponse.getAllHeaders',
  'URL_Fetch.HTTPResponse.getBlob',
  'URL_Fetch.HTTPResponse.getContentText',
  'URL_Fetch.HTTPResponse.getResponseCode',
  'URL_Fetch.UrlFetchApp.fetchAll',
  'Utilities.Utilities.base64EncodeWebSafe',
  'Utilities.Utilities.computeDigest',
  'Utilities.Utilities.computeHmacSha256Signature',
  'Utilities.Utilities.getUuid',
  'Utilities.Utilities.newBlob',
  'Utilities.Utilities.sleep',
];

/** What Google, the menu and the page may call, and who of them does. */
export const callable: Record<string, string> = {
  onOpen: 'Google, when the file is opened: makes the menu',
  onInstall: 'Google, right after the installation: makes the menu',
  showSidebar: 'the menu',
  showLarge: 'the menu',
  showYourData: 'the menu',
  rpc: 'the page, for what the person does in it',
};

/** Names that make Google call a function without a click. https://developers.google.com/apps-script/guides/triggers */
export const triggers = [
  'onOpen',
  'onInstall',
  'onEdit',
  'onSelectionChange',
  'onChange',
  'onFormSubmit',
  'doGet',
  'doPost',
];

/** ECMAScript's own globals. None of them reaches beyond what it is given. */
export const language = [
  'Array',
  'ArrayBuffer',
  'BigInt',
  'Boolean',
  'DataView',
  'Date',
  'Error',
  'Infinity',
  'Intl',
  'JSON',
  'Map',
  'Math',
  'NaN',
  'Number',
  'Object',
  'Promise',
  'RangeError',
  'RegExp',
  'Set',
  'String',
  'Symbol',
  'TypeError',
  'Uint16Array',
  'Uint32Array',
  'Uint8Array',
  'WeakMap',
  'decodeURI',
  'decodeURIComponent',
  'encodeURI',
  'encodeURIComponent',
  'isFinite',
  'isNaN',
  'parseFloat',
  'parseInt',
  'undefined',
];

/** What of the browser the page's script may use. None of it stores anything or reaches a network. */
export const browser = [
  'IntersectionObserver',
  'MutationObserver',
  'ResizeObserver',
  'addEventListener',
  'cancelAnimationFrame',
  'clearInterval',
  'clearTimeout',
  'getComputedStyle',
  'matchMedia',
  'queueMicrotask',
  'requestAnimationFrame',
  'setInterval',
  'setTimeout',
];

/** Objects that lead everywhere: only these members of them, and never under another name. */
export const roots: Record<string, string[]> = {
  document: [
    'activeElement',
    'addEventListener',
    'createElementNS',
    'createTextNode',
    'documentElement',
    'execCommand',
    'getElementById',
    'getSelection',
    'hasFocus',
    'querySelector',
    'querySelectorAll',
    'removeEventListener',
    'title',
  ],
  'google.script': ['run', 'host'],
  navigator: ['onLine', 'platform'],
};

/** Names of XML's vocabularies, which nobody fetches. */
export const vocabularies = [
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/1998/Math/MathML',
  'http://www.w3.org/1999/xhtml',
];
