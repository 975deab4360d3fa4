import {reference, wordsOf, type Area} from '../case.ts';

const ui = 'src/apps-script/ui.ts';

export const htmlArea: Area = {
  name: 'html',
  emulated: 'html.ts',
  cases: [
    {
      name: 'a page of the project comes as it was written',
      source: reference('html/html-service#createHtmlOutputFromFile(String)'),
      claims: true,
      hangs: [ui],
      run: () => {
        const content = HtmlService.createHtmlOutputFromFile('Cases').getContent();
        return content.startsWith('<!DOCTYPE html>') && content.includes('// within');
      },
    },
    {
      name: 'a page that the project lacks is refused',
      source: reference('html/html-service#createHtmlOutputFromFile(String)'),
      claims: 'No HTML file named Nothing was found.',
      worded: true,
      hangs: [ui],
      run: () => wordsOf(() => HtmlService.createHtmlOutputFromFile('Nothing')),
    },
    {
      name: 'what is appended stands at the end, as it is',
      source: reference('html/html-output#append(String)'),
      claims: '<p>a</p><script>1</script>',
      hangs: [ui],
      run: () => HtmlService.createHtmlOutput('<p>a</p>').append('<script>1</script>').getContent(),
    },
    {
      name: 'what a page holds is replaced, as it is, and its title stays',
      source: reference('html/html-output#setContent(String)'),
      claims: ['<p>a</p><script>1</script>', 'A title'],
      hangs: [ui],
      run: () => {
        const page = HtmlService.createHtmlOutput('<p>a</p>').setTitle('A title');
        page.setContent(page.getContent() + '<script>1</script>');
        return [page.getContent(), page.getTitle()];
      },
    },
    {
      name: 'a size is kept',
      source: reference('html/html-output#setWidth(Integer)'),
      claims: [1600, 1000],
      hangs: [ui],
      run: () => {
        const page = HtmlService.createHtmlOutput('').setWidth(1600).setHeight(1000);
        return [page.getWidth(), page.getHeight()];
      },
    },
    {
      name: 'a title is kept',
      source: reference('html/html-output#setTitle(String)'),
      claims: 'A title',
      hangs: [ui],
      run: () => HtmlService.createHtmlOutput('').setTitle('A title').getTitle(),
    },
  ],
};
