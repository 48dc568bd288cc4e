/**
 * Figures for this machine, each beside a baseline of the same run. Needs a build (`npm run build`).
 * `npm run bench -- layout`, `table`, `drafting`, `hostile`, `load`, `attack`, `pictures`, `kills`, `publishing`, `typing`, `drafts`, `search` or `pages` runs one part; `pages 1000 10000` those
 * counts alone, `pages 1000 --seed=7 --burstier` other events, `load 600` readers of everything for ten minutes, `attack 60 1000000 searches` a minute of one
 * attack on a timeline of a million events, `drafting FOLDER` other annotated articles.
 * See docs/performance.md. No figure decides a test.
 */
import { parseArgs } from 'node:util';
import { benchAttack } from './attack.js';
import { benchDrafting } from './drafting.js';
import { benchDrafts } from './drafts.js';
import { benchHostile } from './hostile.js';
import { benchKills } from './kills.js';
import { benchLayout } from './layout.js';
import { benchLoad } from './load.js';
import { benchPages } from './pages.js';
import { benchPictures } from './pictures.js';
import { benchPublishing } from './publishing.js';
import { benchSearch } from './search.js';
import { benchTable } from './table.js';
import { benchTyping } from './typing.js';

const COUNTS = [1000, 10_000, 100_000, 1_000_000];
const { values: options, positionals } = parseArgs({
	allowPositionals: true,
	options: { seed: { type: 'string' }, burstier: { type: 'boolean' } }
});
const [part, ...counts] = positionals;

/** @param {string | undefined} word */
const numberOf = (word) => (word === undefined ? undefined : Number(word));
/** @param {string} name */
const runs = (name) => part === undefined || part === name;

if (runs('layout')) await benchLayout();
if (runs('table')) await benchTable();
if (runs('hostile')) await benchHostile();
if (runs('drafting')) await benchDrafting(counts[0], counts[1]);
if (runs('load')) await benchLoad(counts[0] === undefined ? undefined : Number(counts[0]));
if (runs('attack')) {
	const [seconds, events, named] = counts;
	await benchAttack(numberOf(seconds), numberOf(events), named);
}
if (runs('pictures')) await benchPictures();
if (runs('kills')) await benchKills(numberOf(counts[0]));
if (runs('publishing')) await benchPublishing(numberOf(counts[0]));
if (runs('typing')) await benchTyping();
if (runs('drafts')) await benchDrafts(numberOf(counts[0]));
if (runs('search')) await benchSearch();
if (runs('pages'))
	await benchPages(counts.length > 0 ? counts.map(Number) : COUNTS, {
		seed: numberOf(options.seed) ?? 1,
		burstier: options.burstier ?? false
	});
process.exit(0);
