import { expect, it } from 'vitest';
import { fromFragment, toFragment } from './share-link';

it.each(['', 'version: 1\ntitle: Два дня, “two days”, 이틀\n', 'x'.repeat(200_000)])(
	'what is put into a link comes out of it',
	async (text) => {
		const fragment = await toFragment(text);
		expect(fragment).toMatch(/^#t=[\w-]*$/);
		expect(await fromFragment(fragment)).toBe(text);
	}
);

it.each(['', '#', '#t', '#e-call', '#t=!!!', '#t=AAAA', '#t=S03OSM1L', '#T=S03O'])(
	'%s holds no timeline',
	async (fragment) => expect(await fromFragment(fragment)).toBeUndefined()
);

it('a link that was cut off on the way holds none', async () => {
	const fragment = await toFragment('version: 1\ntitle: Cut off\nevents: []\n');
	expect(await fromFragment(fragment.slice(0, -4))).toBeUndefined();
});

it('a link does not unpack into more than a small timeline', async () => {
	expect(await fromFragment(await toFragment('a'.repeat(5 * 1024 * 1024)))).toBeUndefined();
});
