/**
 * The document that the workbench opens: a brochure of a municipality that does not exist. `demoDocument` is long because it
 * is that brochure, from its first line to its last.
 */
import type {DocumentModel} from '../../packages/apps-script-host/src/document/model.ts';
import {createDocumentModel} from '../../packages/apps-script-host/src/document/model.ts';
import type {ImageNode, ParagraphNode} from '../../packages/apps-script-host/src/document/nodes.ts';
import {
  cell,
  equation,
  equationFunction,
  footnote,
  heading,
  image,
  leaf,
  listItem,
  paragraph,
  section,
  table,
  text,
} from '../../packages/apps-script-host/src/document/nodes.ts';
import type {PhotographName} from '../image-bank/demo/photographs.ts';
import {photograph} from './photograph.ts';

/** @param width pixels; the height follows. */
function picture(name: PhotographName, width: number): ImageNode {
  const {picture, alt} = photograph(name);
  const height = Math.round((width * picture.height) / picture.width);
  return image(picture, {width, height, altDescription: alt});
}

const caption = (name: PhotographName): ParagraphNode =>
  paragraph([{text: photograph(name).caption, italic: true, fontSize: 9, color: '#5f6368'}]);

export function demoDocument(): DocumentModel {
  const body = section('BODY_SECTION', [
    heading('TITLE', 'Lysvik kommune'),
    heading('SUBTITLE', 'Velkommen til fjorden'),
    paragraph([
      'Lysvik ligger innerst i fjorden, der elva møter havet. Her bor 4 312 mennesker',
      footnote('Folketall per 1. januar. Kilde: kommunens eget register.'),
      ', og hver sommer kommer det tre ganger så mange på besøk.',
    ]),
    paragraph(),
    heading('HEADING1', 'Havna'),
    paragraph([
      'Gjestehavna har ',
      {text: 'førti plasser', bold: true},
      ' med strøm og vann. Sjøbodene langs kaia er fra 1880-årene og fredet. Den eldste er åpen som museum fra mai til september, i år med en utstilling av tidlige fotografier.',
    ]),
    paragraph([picture('french-alpine-landscape', 480)]),
    caption('french-alpine-landscape'),
    heading('HEADING1', 'Ting å gjøre'),
    paragraph('Fra kaia går båten til øyene hver morgen.', {
      indentStart: 36,
      indentEnd: 36,
      indentFirstLine: 36,
    }),
    listItem('Gå stien til Varden, 412 meter over havet'),
    listItem('Padle i skjærgården'),
    listItem('Kajakk leies på kaia', {level: 1, glyph: 'HOLLOW_BULLET'}),
    listItem(['Spise fiskesuppe på ', {text: 'Brygga', link: 'https://lysvik.example/brygga'}]),
    heading('HEADING1', 'Åpningstider'),
    table([
      [cell('Sted'), cell('Sommer'), cell('Bilde')],
      [cell('Turistkontoret'), cell('kl. 9–18'), cell([paragraph()])],
      [cell('Museet'), cell('kl. 10–17'), cell([paragraph([picture('nagasaki-boats', 140)])])],
    ]),
    paragraph(),
    table(
      [
        [
          cell([paragraph('Kart over sentrum')]),
          cell([paragraph()], {top: null, right: null, bottom: null, left: null}),
        ],
      ],
      [180, 271.276],
    ),
    paragraph([
      'Dybden i innseilingen: ',
      equation([
        text('d'),
        leaf('EQUATION_SYMBOL', '='),
        equationFunction('\\frac', [text('p'), leaf('EQUATION_FUNCTION_ARGUMENT_SEPARATOR'), text('ρg')]),
      ]),
    ]),
    heading('HEADING1', 'Kontakt'),
    paragraph('Turistkontoret hjelper deg gjerne. Vi snakker norsk, engelsk og tysk.'),
    paragraph(),
  ]);
  const english = section('BODY_SECTION', [
    heading('TITLE', 'Lysvik'),
    heading('SUBTITLE', 'Welcome to the fjord'),
    paragraph('Lysvik lies at the head of the fjord, where the river meets the sea.'),
    paragraph(),
  ]);
  return createDocumentModel({
    name: 'Brosjyre Lysvik',
    language: 'nb',
    tabs: [
      {
        title: 'Norsk',
        sections: [
          body,
          section('HEADER_SECTION', [paragraph('Lysvik kommune · Reiseliv')]),
          section('FOOTER_SECTION', [paragraph([leaf('UNSUPPORTED', '1'), ' · lysvik.example'])]),
        ],
      },
      {title: 'English', sections: [english]},
    ],
  });
}
