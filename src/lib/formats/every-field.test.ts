/** Formats that report what they leave out: each field of the schema is written or reported, with few exceptions. */
import { expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { formatPath } from '$lib/document/finding';
import type { WrittenFormat } from '$lib/document/file-formats';
import { readTimeline } from '$lib/document/read';
import type { TimelineFile } from '$lib/document/schema';
import { changed, LEAVES, STORIES, type FieldPlace } from '$lib/document/test-fields';
import { instantAt } from '$lib/time/span';
import { writeFile, type WrittenFile } from './write-file';

async function write(format: WrittenFormat, file: unknown): Promise<WrittenFile | undefined> {
	const { timeline } = drain(readTimeline(file));
	const what = { file: file as TimelineFile, url: 'https://example.org/a', updated: instantAt(0) };
	return timeline && writeFile(format, { ...what, timeline });
}

/** The places in reports are paths in a file; some have the id of an event instead of its number. */
function isReported({ file, keys }: FieldPlace, { leftOut }: WrittenFile): boolean {
	const [kind, index, ...rest] = keys;
	const id = kind === 'events' ? file.events[Number(index)]?.id : index;
	const paths = [keys, [kind ?? '', id ?? '', ...rest]].map(formatPath);
	return leftOut.some(({ path }) =>
		paths.some(
			(other) =>
				other === path || (/^[.[]/.test(other.slice(path.length)) && other.startsWith(path))
		)
	);
}

/** @param whole - what its file is written as */
async function isKept(
	format: WrittenFormat,
	place: FieldPlace,
	whole: WrittenFile | undefined
): Promise<boolean> {
	if (whole && isReported(place, whole)) return true;
	for (const copy of changed(place)) {
		const other = await write(format, copy);
		if (other && JSON.stringify(other) !== JSON.stringify(whole)) return true;
	}
	return false;
}

/** Fields that are neither written nor reported. These lists may only get shorter. The title of a table is the name of its file. */
const UNREPORTED: readonly (readonly [WrittenFormat, readonly string[]])[] = [
	['csv', ['title']],
	[
		'timelinejs.json',
		[
			'id',
			'groups.*.color',
			'actors.*.type',
			'actors.*.role',
			'sources.*.type',
			'sources.*.access',
			'sources.*.corrections.*.said',
			'sources.*.corrections.*.correct',
			'sources.*.corrections.*.sources.*.source',
			'sources.*.corrections.*.sources.*.locator',
			'sources.*.corrections.*.note',
			'sources.*.archived.date',
			'events.*.date.timezone'
		]
	],
	[
		'ics',
		[
			'id',
			'groups.*.color',
			'actors.*.type',
			'actors.*.role',
			'sources.*.type',
			'sources.*.access',
			'events.*.quotes.*.lang',
			'events.*.quotes.*.sources.*.selector.exact',
			'events.*.quotes.*.sources.*.selector.prefix',
			'events.*.sources.*.supports',
			'events.*.sources.*.note',
			'events.*.sources.*.unnamed.count',
			'events.*.sources.*.corrections.*.said',
			'events.*.sources.*.corrections.*.correct',
			'events.*.quotes.*.sources.*.selector.suffix'
		]
	]
];

it.each(UNREPORTED)(
	'[F332] %s',
	async (format, unreported) => {
		const wholes = new Map(
			await Promise.all(STORIES.map(async ({ file }) => [file, await write(format, file)] as const))
		);
		const lost: string[] = [];
		for (const [field, places] of LEAVES) {
			let kept = false;
			for (const place of places) kept ||= await isKept(format, place, wholes.get(place.file));
			if (!kept) lost.push(field);
		}
		expect(lost).toEqual(unreported);
	},
	60_000
);
