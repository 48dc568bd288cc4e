import { chromium } from '@playwright/test';
import { gzipSync } from 'node:zlib';
const base = process.argv[2];
const b = await chromium.launch({ executablePath: '/usr/bin/chromium' });
const page = await b.newPage({ serviceWorkers: 'block' }); const m = new Map();
page.on('response', async r => { if (r.request().resourceType()==='script') m.set(new URL(r.url()).pathname.split('/').slice(-2).join('/'), gzipSync(await r.body()).length); });
await page.goto(base + '/t/air-accident', { waitUntil: 'networkidle' });
console.log('SUM', [...m.values()].reduce((a,b)=>a+b,0));
for (const [name, w, scheme] of [['1280',1280,'light'],['390',390,'light'],['390d',390,'dark']]) {
  const p = await b.newPage({ viewport: { width: w, height: 900 }, colorScheme: scheme, serviceWorkers: 'block' });
  await p.goto(base + '/t/air-accident?event=cut-off', { waitUntil: 'networkidle' });
  await p.evaluate(() => document.querySelectorAll('details').forEach(d => d.open = true));
  await p.waitForTimeout(300);
  await p.screenshot({ path: `/tmp/w2-shot-${name}.png`, fullPage: true });
  await p.close();
}
const p = await b.newPage({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
await p.goto(base + '/t/koreanized', { waitUntil: 'networkidle' });
await p.evaluate(() => document.querySelectorAll('details').forEach(d => d.open = true));
await p.screenshot({ path: `/tmp/w2-shot-ko.png`, fullPage: true });
await b.close();
