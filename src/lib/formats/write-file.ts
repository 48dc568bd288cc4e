/** Writes a timeline as a file of any format; the writer of each is its own download. */
import type { Problem } from '$lib/base/result';
import type { TimelineFile } from '$lib/document/schema';
import type { WrittenFormat } from '$lib/document/file-formats';
import type { Published } from './shared/published';

export interface ToWrite extends Published {
	/** The same events as an author writes them. */
	readonly file: TimelineFile;
	/** The author's own text of all of it, with its comments. */
	readonly text?: string | undefined;
	/** Absolute, where a feed itself is. */
	readonly feedUrl?: string | undefined;
}

export interface WrittenFile {
	readonly text: string;
	/** What the format has no place for, each kind once. */
	readonly leftOut: readonly Problem[];
}

export async function writeFile(format: WrittenFormat, what: ToWrite): Promise<WrittenFile> {
	switch (format) {
		case 'yaml':
		case 'json':
			return whole(await writeOwn(format, what));
		case 'csv':
		case 'spreadsheet.csv': {
			const { writeCsv } = await import('./table/write');
			return writeCsv(what.file, { kind: format === 'csv' ? 'exact' : 'spreadsheet' });
		}
		case 'timelinejs.json': {
			const { writeTimelineJs } = await import('./timelinejs/write');
			return writeTimelineJs(what);
		}
		case 'ics': {
			const { writeICalendar } = await import('./icalendar/write');
			return writeICalendar(what, { subscription: what.feedUrl !== undefined });
		}
		case 'feed.json': {
			const { writeJsonFeed } = await import('./feed/json-feed');
			return whole(writeJsonFeed(what, what.feedUrl));
		}
		case 'atom': {
			const { writeAtom } = await import('./feed/atom');
			return whole(writeAtom(what, what.feedUrl));
		}
		case 'csl.json': {
			const { writeCslJson } = await import('./bibliography/csl');
			return whole(writeCslJson(what));
		}
		case 'bib': {
			const { writeBibtex } = await import('./bibliography/bibtex');
			return whole(writeBibtex(what));
		}
		case 'ris': {
			const { writeRis } = await import('./bibliography/ris');
			return whole(writeRis(what));
		}
		case 'jsonld': {
			const { writeJsonLd } = await import('./json-ld/write');
			return whole(JSON.stringify(writeJsonLd(what), undefined, '\t'));
		}
		case 'md': {
			const { writeMarkdown } = await import('./markdown/write');
			return whole(writeMarkdown(what));
		}
	}
}

/** An author's own text is changed as little as can be: its comments and its order stay. */
async function writeOwn(format: 'yaml' | 'json', { file, text }: ToWrite): Promise<string> {
	const [{ writeJson, writeYaml }, { editTimelineText }, { isJson }] = await Promise.all([
		import('./native/write'),
		import('./native/edit'),
		import('./native/json-or-yaml')
	]);
	if (text !== undefined && isJson(text) === (format === 'json'))
		return editTimelineText(text, file);
	return format === 'json' ? writeJson(file) : writeYaml(file);
}

function whole(text: string): WrittenFile {
	return { text, leftOut: [] };
}
