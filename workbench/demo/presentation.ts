/** The presentation that the workbench opens: a municipality that does not exist, shown to its guests. */
import type {PresentationModel} from '../../packages/apps-script-host/src/slides/model.ts';
import {addElement, showPage} from '../../packages/apps-script-host/src/slides/model.ts';
import type {Box, PageNode, ShapeNode} from '../../packages/apps-script-host/src/slides/nodes.ts';
import {
  cropped,
  image,
  other,
  shape,
  table,
  textBox,
} from '../../packages/apps-script-host/src/slides/nodes.ts';
import type {PhotographName} from '../image-bank/demo/photographs.ts';
import {photograph} from './photograph.ts';
import {blankPresentation} from './theme.ts';
import type {ThemeName} from './themes.ts';

/** A photograph that fills its box, cut at the sides that are too long. */
function picture(name: PhotographName, box: Box) {
  const {picture, alt} = photograph(name);
  return image(picture, {...box}, {crop: cropped(picture, box), description: alt});
}

/** As somebody has filled it: the photograph stands in the placeholder's place and keeps its name. */
function fill(slide: PageNode, index: number, name: PhotographName): void {
  const at = slide.elements.findIndex(
    each => each.type === 'SHAPE' && each.placeholder?.type === 'PICTURE' && each.placeholder.index === index,
  );
  const {id, box, placeholder: place} = slide.elements[at] as ShapeNode;
  slide.elements[at] = {...picture(name, box), id, placeholder: place};
}

export function demoPresentation(theme: ThemeName = 'plain'): PresentationModel {
  const {model, add, place} = blankPresentation(theme);
  const first = add('Title slide', 'Lysvik kommune', 'Innerst i fjorden, nærmest havet');
  add(
    'Picture and text',
    'Havna',
    'Førti gjesteplasser med strøm og vann\nSjøboder fra 1880-årene\nBåt til øyene hver morgen',
  );
  fill(add('Three pictures', 'Ting å gjøre'), 2, 'allium-oreophilum');

  const times = add('Title only', 'Åpningstider');
  addElement(
    model,
    times,
    table(place({left: 36, top: 96, width: 648, height: 120}), [
      ['Sted', 'Sommer', 'Vinter'],
      ['Museet', 'kl. 10–17', 'stengt'],
      ['Turistkontoret', 'kl. 9–18', 'kl. 10–14'],
    ]),
  );
  addElement(model, times, other('LINE', place({left: 36, top: 240, width: 648, height: 0})));

  const museum = add(
    'Picture and text',
    'Museet',
    'Sommerens utstilling: tidlige fotografier\nÅpent fra mai til september\nGratis for barn',
  );
  fill(museum, 0, 'nagasaki-boats');

  const exhibition = add('Title only', 'Fra utstillingen');
  const shown = place({left: 36, top: 96, width: 420, height: 199});
  addElement(model, exhibition, picture('french-alpine-landscape', shown));
  addElement(
    model,
    exhibition,
    textBox(
      place({left: 36, top: 302, width: 420, height: 24}),
      photograph('french-alpine-landscape').caption,
      {
        fontSize: 10,
        color: '#5f6368',
      },
    ),
  );
  addElement(
    model,
    exhibition,
    picture('acanthus-mollis', place({left: 480, top: 96, width: 204, height: 264})),
  );

  const end = add('Blank');
  addElement(model, end, shape(place({left: 36, top: 36, width: 200, height: 200}), {shapeType: 'ELLIPSE'}));
  addElement(
    model,
    end,
    textBox(place({left: 36, top: 300, width: 648, height: 48}), 'Welcome! Velkommen! Willkommen!', {
      fontSize: 24,
    }),
  );
  showPage(model, first.id);
  return model;
}
