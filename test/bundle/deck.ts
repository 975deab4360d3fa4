/** A presentation with every kind of slide that an image may meet, and no image yet. */
import type {PresentationModel} from '../../packages/apps-script-host/src/slides/model.ts';
import {addElement, showPage} from '../../packages/apps-script-host/src/slides/model.ts';
import {other, shape, table, textBox} from '../../packages/apps-script-host/src/slides/nodes.ts';
import {blankPresentation} from '../../workbench/demo/theme.ts';

export function deck(): PresentationModel {
  const {model, add} = blankPresentation();
  const first = add('Title slide', 'Lysvik kommune', 'Innerst i fjorden, nærmest havet');
  add(
    'Picture and text',
    'Havna',
    'Førti gjesteplasser med strøm og vann\nSjøboder fra 1880-årene\nBåt til øyene hver morgen',
  );
  add('Three pictures', 'Ting å gjøre');
  const times = add('Title only', 'Åpningstider');
  addElement(
    model,
    times,
    table({left: 36, top: 96, width: 648, height: 120}, [
      ['Sted', 'Sommer', 'Vinter'],
      ['Museet', 'kl. 10–17', 'stengt'],
      ['Turistkontoret', 'kl. 9–18', 'kl. 10–14'],
    ]),
  );
  addElement(model, times, other('LINE', {left: 36, top: 240, width: 648, height: 0}));
  const end = add('Blank');
  addElement(model, end, shape({left: 36, top: 36, width: 200, height: 200}, {shapeType: 'ELLIPSE'}));
  addElement(
    model,
    end,
    textBox({left: 36, top: 300, width: 648, height: 48}, 'Welcome! Velkommen! Willkommen!', {fontSize: 24}),
  );
  showPage(model, first.id);
  return model;
}
