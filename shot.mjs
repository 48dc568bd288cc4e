import { chromium } from '@playwright/test';
import { findBrowser } from './src/cli/browser.js';
const base = process.env.BASE;
const b = await chromium.launch(findBrowser());
for (const spec of process.argv.slice(2)) {
  const [path, w, mode = 'light', extra] = spec.split('@');
  if (mode === 'pdf') {
    const p = await b.newPage({ viewport: { width: +w, height: 900 } });
    await p.goto(base + path); await p.waitForTimeout(1200);
    await p.pdf({ path: `/tmp/w2shots/${path.replace(/\W+/g, '_')}_${w}_${extra ?? 'A4'}.pdf`, format: extra ?? 'A4' });
    await p.close(); continue;
  }
  const p = await b.newPage({ viewport: { width: +w, height: 760 }, colorScheme: mode });
  p.on('console', (m) => m.type() === 'error' && console.log(path, m.text()));
  p.on('pageerror', (e) => console.log(path, e.message));
  await p.goto(base + path); await p.waitForTimeout(1200);
  await p.screenshot({ path: `/tmp/w2shots/${path.replace(/\W+/g, '_')}_${w}_${mode}.png` });
  await p.close();
}
await b.close();
