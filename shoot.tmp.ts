import {chromium} from 'playwright-core';
const [,, editor='docs', scheme='light', width='300', height='760', steps='', out='a', text='NAG-01', slide='0', locale=''] = process.argv;
const browser = await chromium.launch({executablePath: '/usr/bin/chromium', args: ['--no-sandbox']});
const page = await browser.newPage({viewport: {width: 1280, height: Number(height)+100}, colorScheme: scheme as any, deviceScaleFactor: 1.5});
page.on('pageerror', e => console.log('ERR', e.message)); page.on('console', m => m.type()==='error' && console.log('CON', m.text()));
await page.goto(`http://localhost:8130/${editor}?file=${crypto.randomUUID()}${locale}`);
if (editor === 'slides' && slide !== '0') await page.getByRole('button', {name: `Slide ${slide}`, exact: true}).click();
else if (editor === 'docs') await page.locator('.page .BODY_SECTION p').nth(1).click();
await page.getByRole('button', {name: 'Extensions'}).click();
await page.getByRole('menu', {name: 'Imageshop'}).getByRole('menuitem').first().click();
const frame = page.frameLocator('iframe[title="Imageshop"]');
const sidebar = frame.frameLocator('iframe[title="Sidebar"]');
await page.locator('iframe[title="Imageshop"]').evaluate((f, [w,h]) => { for (let e: any = f; e && e !== document.body; e = e.parentElement) { if (e.clientWidth < 400) { e.style.width = w+'px'; e.style.maxWidth='none'; e.style.flex='none'; } } (f as any).style.height = h+'px'; }, [width, height]);
if (locale) { await sidebar.locator('input').first().fill('demo@imageshop.example'); await sidebar.locator('input[type=password]').fill('fjord-2026'); await sidebar.locator('input[type=checkbox]').last().check(); await sidebar.locator('button[type=submit]').first().click(); } else {
await sidebar.getByLabel('E-mail').fill('demo@imageshop.example');
await sidebar.getByLabel('Password', {exact: true}).fill('fjord-2026');
await sidebar.getByLabel(/I accept/).check();
await sidebar.getByRole('button', {name: 'Sign in', exact: true}).click(); }
await sidebar.getByRole('searchbox').fill(text);
await page.waitForTimeout(1500);
await sidebar.getByRole('option').first().click();
await page.waitForTimeout(1500);
const frameBox = async () => (await sidebar.locator('.crop-layer .frame').boundingBox())!;
for (const step of steps.split(';').filter(Boolean)) {
  const [what, ...args] = step.split(':').map(s=>s.replace('_',':'));
  if (what === 'shape') await sidebar.getByRole('radio', {name: args[0], exact: true}).check({force: true});
  if (what === 'drag') { const b = await frameBox(); const [fx,fy,dx,dy] = args.map(Number); await page.mouse.move(b.x+fx*b.width, b.y+fy*b.height); await page.mouse.down(); await page.mouse.move(b.x+fx*b.width+dx/2, b.y+fy*b.height+dy/2); await page.mouse.move(b.x+fx*b.width+dx, b.y+fy*b.height+dy); if (args[4] !== 'hold') await page.mouse.up(); }
  if (what === 'click') { const b = (await sidebar.locator('.crop-layer').boundingBox())!; await page.mouse.click(b.x+Number(args[0])*b.width, b.y+Number(args[1])*b.height); }
  if (what === 'focus') await sidebar.locator('.crop-layer .body').focus();
  if (what === 'key') await page.keyboard.press(args[0]);
  if (what === 'scroll') await sidebar.locator('.details').evaluate((e, y) => e.scrollTop = Number(y), args[0]);
  if (what === 'button') await sidebar.getByRole('button', {name: new RegExp(args[0])}).first().click();
  if (what === 'wait') await page.waitForTimeout(Number(args[0]));
}
await page.waitForTimeout(300);
await page.locator('iframe[title="Imageshop"]').screenshot({path: `/tmp/crop/${out}.png`});
await browser.close();
