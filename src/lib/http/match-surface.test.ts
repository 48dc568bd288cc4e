import { describe, expect, it } from 'vitest';
import { matchSurface } from './match-surface';

const T = '/t/[slug=slug]';
const L = '/[[lang=language]]';

describe('an address belongs to the row that SvelteKit has for it', () => {
	it.each([
		['/', L, {}],
		['/fr', L, { lang: 'fr' }],
		['/en', L, { lang: 'en' }], // the page itself checks the language
		['/fr/new', `${L}/new`, { lang: 'fr' }],
		['/new', `${L}/new`, {}],
		['/t/a', `${T}/[[event]]`, { slug: 'a' }],
		['/t/a/b%20c', `${T}/[[event]]`, { slug: 'a', event: 'b c' }],
		['/t/a/card.png', `${T}/[[event]]/card.png`, { slug: 'a' }],
		['/t/a/b/card.png', `${T}/[[event]]/card.png`, { slug: 'a', event: 'b' }],
		['/t/a.json', `${T}.[format=file]`, { slug: 'a', format: 'json' }],
		['/t/a.feed.json', `${T}.[format=file]`, { slug: 'a', format: 'feed.json' }],
		['/t/a/list/0f.json', `${T}/list/[revision].json`, { slug: 'a', revision: '0f' }],
		['/t/a/media/0f.json', `${T}/media/[revision].json`, { slug: 'a', revision: '0f' }],
		['/t/a.media/0f.json', '/t/[folder=media]/[...path]', { folder: 'a.media', path: '0f.json' }],
		[
			'/t/a/tiles/0f/2/31.json',
			`${T}/tiles/[revision]/[level=whole]/[at=whole].json`,
			{ slug: 'a', revision: '0f', level: '2', at: '31' }
		],
		['/embed/a', '/embed/[slug]', { slug: 'a' }],
		['/site/site-0f.css', '/site/[file]', { file: 'site-0f.css' }],
		['/healthz', '/healthz', {}]
	])('%s', (path, id, params) => {
		const matched = matchSurface(path);
		expect([matched?.row.id, matched?.params, matched?.isData]).toEqual([id, params, false]);
	});

	it.each(['/__data.json', '/t/a/__data.json', '/fr/__data.json'])(
		'%s is data of a page',
		(path) => {
			expect(matchSurface(path)?.isData).toBe(true);
		}
	);

	it.each([
		'/xx',
		'/t',
		'/t/',
		'/t/A',
		'/t/a.exe',
		'/t/%00',
		'/t/%E0%A4',
		'/t/a/tiles/0f/x/1.json',
		'/embed/a/b',
		'/embed/a/__data.json',
		'//t/a',
		'/t/a//'
	])('%s belongs to none', (path) => {
		expect(matchSurface(path)).toBeUndefined();
	});
});
