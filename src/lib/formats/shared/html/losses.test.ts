import { expect, it } from 'vitest';
import { Notes } from '../notes';
import { reportLosses } from './losses';

const lostOf = (html: string) => {
	const notes = new Notes();
	reportLosses(html, { path: 'text' }, notes);
	return notes.problems.map(({ outcome }) => (outcome?.kind === 'left out' ? outcome.from : ''));
};

it.each<[string, string[]]>([
	['words alone', []],
	['1 < 2 and href="x"', []],
	['<p>A <b>plain</b> <a href="https://a.example/">link</a> &amp; more</p>', []],
	['<img src="https://a.example/b.png" alt="B">', []],
	['A <script>steal()</script>', ['script']],
	['<a href="javascript:steal()">here</a>', ['javascript:steal()']],
	['<a href="/page">here</a>', ['/page']],
	['<a name="here">here</a>', []],
	['<iframe src="https://a.example/map"></iframe>', ['https://a.example/map']],
	['<object data="a.swf"><p>Flash</p></object>', ['a.swf']],
	[
		'<video src="a.mp4"></video><img src="data:image/png;base64,AA">',
		['a.mp4', 'data:image/png;base64,AA']
	]
])('%s', (html, lost) => expect(lostOf(html)).toEqual(lost));

it('many are counted, none is lost', () => {
	const lost = lostOf('<a href="/a">a</a>'.repeat(30));
	expect(lost).toHaveLength(21);
	expect(lost.at(-1)?.split('\n')).toHaveLength(10);
});

it('more markup than prose has is reported once', () => {
	const html = '<i>a</i>'.repeat(2000);
	expect(lostOf(html)).toEqual([html]);
});
