import { expect, it } from 'vitest';
import { findList, readList } from './archive';
import { withListed, zip } from './test-archive';

const STORY = 'version: 1\ntitle: A\nevents: []\n';
const GIGABYTE = 1024 ** 3;

function read(bytes: Uint8Array, mostBytes = GIGABYTE) {
	const found = findList(bytes, bytes.length);
	if (!found.ok) return found;
	const { at, bytes: length } = found.value;
	return readList(bytes.subarray(at, at + length), bytes.length, mostBytes);
}
const codeOf = (bytes: Uint8Array, mostBytes?: number) =>
	read(bytes, mostBytes)?.problems.map(({ code }) => code);

it.each([
	['beside it', { 'a.timeline.yaml': STORY, 'a.media/x.jpg': 'x', 'b.media/y/z.png': 'y' }],
	[
		'in a folder',
		{ 'my/a.timeline.yaml': STORY, 'my/a.media/x.jpg': 'x', 'my/b.media/y/z.png': 'y' }
	],
	[
		'as Windows may write it',
		{ 'a.timeline.yaml': STORY, 'a.media\\x.jpg': 'x', 'b.media\\y\\z.png': 'y' }
	],
	[
		'with what systems add',
		{
			'a.timeline.yaml': STORY,
			'a.media/x.jpg': 'x',
			'b.media/y/z.png': 'y',
			'__MACOSX/a.media/._x.jpg': 'm',
			'a.media/.DS_Store': 'm',
			'b.media/y/Thumbs.db': 'm'
		}
	]
])('[Z1] a timeline and its media, %s', (_, files) => {
	const found = read(zip(files));
	if (!found?.ok) throw new Error('This is a ZIP with a timeline');
	expect(found.value.name).toBe('a.timeline.yaml');
	expect([...found.value.media.keys()]).toEqual(['a.media/x.jpg', 'b.media/y/z.png']);
	expect(found.problems).toEqual([]);
});

it('[F411] files outside are named, and not used', () => {
	const found = read(
		zip({
			'a.timeline.yaml': STORY,
			'../b.media/x.jpg': 'x',
			'/etc/passwd': 'x',
			'C:/b.media/x.jpg': 'x',
			'a.media/../../x.jpg': 'x',
			'notes.txt': 'x',
			'a.media/.hidden': 'x'
		})
	);
	expect(found?.ok && found.value.media.size).toBe(0);
	const out = 'its path leads out of the ZIP.';
	const elsewhere = 'it is in no folder beside the timeline whose name ends with “.media”.';
	expect(found?.problems.map(({ message }) => message)).toEqual([
		`“../b.media/x.jpg” is not used: ${out}`,
		`“/etc/passwd” is not used: ${out}`,
		`“C:/b.media/x.jpg” is not used: ${out}`,
		`“a.media/../../x.jpg” is not used: ${out}`,
		`“notes.txt” is not used: ${elsewhere}`,
		`“a.media/.hidden” is not used: ${elsewhere}`
	]);
});

const WHOLE = zip({ 'a.timeline.yaml': STORY, 'a.media/x.jpg': 'x'.repeat(500) });

it.each([
	['no timeline', zip({ 'a.yaml': STORY }), 'archive-no-timeline'],
	[
		'two timelines',
		zip({ 'a.timeline.yaml': STORY, 'b.timeline.json': '{}' }),
		'archive-timelines'
	],
	[
		'a link',
		zip(
			{ 'a.timeline.yaml': STORY, 'a.media/x.jpg': '/etc/passwd' },
			{ 'a.media/x.jpg': 0o120777 }
		),
		'archive-link'
	],
	[
		'one path in two ways',
		zip({ 'a.timeline.yaml': STORY, 'a.media/x.jpg': 'x', './a.media/x.jpg': 'y' }),
		'archive-twice'
	],
	['a password', withListed(WHOLE, 8, 2, 1), 'archive-locked'],
	['another way to pack', withListed(WHOLE, 10, 2, 93), 'archive-method'],
	['more than 4 GB', withListed(WHOLE, 24, 4, 0xffffffff), 'archive-large'],
	['its last bytes missing', WHOLE.slice(0, -10), 'archive-damaged'],
	['a list that is no list', withListed(WHOLE, 0, 4, 7), 'archive-damaged'],
	['no bytes', new Uint8Array(0), 'archive-damaged']
])('[F411] a ZIP with %s is refused', (_, bytes, code) => {
	expect(codeOf(bytes)).toEqual([code]);
});

it('[F411] a bomb is refused by what its list says', () => {
	const bomb = zip({ 'a.timeline.yaml': STORY, 'a.media/x.jpg': new Uint8Array(40_000_000) });
	expect(bomb.length).toBeLessThan(50_000);
	expect(codeOf(bomb)).toEqual(['archive-large']);
	expect(read(bomb)?.problems[0]?.message).toBe('Unpacked, this ZIP has 39 MB: 16 MB at most.');
	expect(codeOf(WHOLE, 300)).toEqual(['archive-large']);
});

it('a workbook is no archive of ours', () => {
	expect(read(zip({ '[Content_Types].xml': '<a/>', 'a.timeline.yaml': STORY }))).toBeUndefined();
});
