import { expect, it } from 'vitest';
import { withListed, zip } from '$lib/document/test-archive';
import { pack, unpack } from './draft-archive';
import { lookAtFile } from './draft-media';

const STORY = 'version: 1\ntitle: A\nevents: []\n';

it('[F411] what the workbench packs, it opens again', async () => {
	const sound = await lookAtFile('a.media/tone.mp3', new Blob(['ID3 tone']));
	const opened = await unpack(await pack(STORY, 'a.timeline.yaml', sound ? [sound] : []));
	if (!opened?.ok) throw new Error('It is a ZIP with a timeline');
	const { name, bytes, files } = opened.value;
	expect([name, new TextDecoder().decode(bytes)]).toEqual(['a.timeline.yaml', STORY]);
	expect(files.map(({ path }) => path)).toEqual(['a.media/tone.mp3']);
	expect(await files[0]?.content.text()).toBe('ID3 tone');
});

const whole = zip({ 'a.timeline.yaml': STORY.repeat(50) });

it.each([
	['no timeline', zip({ 'a.txt': 'a' }), 'archive-no-timeline'],
	['more than it says', withListed(whole, 24, 4, 5), 'archive-damaged'],
	['less than it says', withListed(whole, 24, 4, 5000), 'archive-damaged'],
	['a wrong place', withListed(whole, 42, 4, 3), 'archive-damaged']
])('[F411] a ZIP with %s is refused', async (_, bytes, code) => {
	expect(await unpack(bytes)).toMatchObject({ ok: false, problems: [{ code }] });
});

it('another file is for other readers', async () => {
	expect(await unpack(new TextEncoder().encode(STORY))).toBeUndefined();
	expect(await unpack(zip({ '[Content_Types].xml': '<a/>' }))).toBeUndefined();
});
