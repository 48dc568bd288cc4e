/** Files that an author takes away: of what holds of the draft. */
import type { Problem } from '$lib/base/result';
import type { TimelineFile } from '$lib/document/schema';
import { FILE_FORMATS, type WrittenFormat } from '$lib/document/file-formats';
import { writeReport } from '$lib/formats/report';
import { subsetOf } from '$lib/formats/timeline/subset';
import { writeFile } from '$lib/formats/write-file';
import type { Held, Making } from './making';

export interface DownloadAsked {
	readonly format: WrittenFormat | 'report.csv';
	/** Ids of events; undefined: all that hold. */
	readonly only?: readonly string[] | undefined;
	/** Milliseconds since 1970. */
	readonly now: number;
}

export interface Download {
	readonly text: string;
	/** Media type. */
	readonly type: string;
	readonly leftOut: readonly Problem[];
}

export async function writeDownload(
	making: Making,
	held: Held | undefined,
	{ format, only, now }: DownloadAsked
): Promise<Download | undefined> {
	if (format === 'report.csv')
		return { text: making.writeReport(), type: 'text/csv; charset=utf-8', leftOut: [] };
	const { timeline, file } = held ?? {};
	if (!timeline || !file) return undefined;
	const wanted = only && new Set(only);
	const whole = file as unknown as TimelineFile; // checked: there is a timeline of it
	const written = await writeFile(format, {
		timeline: wanted
			? { ...timeline, events: timeline.events.filter(({ id }) => wanted.has(id)) }
			: timeline,
		file: wanted ? subsetOf(whole, wanted) : whole,
		text: wanted ? undefined : making.ownText,
		url: undefined,
		updated: now
	});
	return { ...written, type: FILE_FORMATS[format].type };
}
