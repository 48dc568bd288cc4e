/** The reader of a format, each its own download. */
import type { Detected } from './detect';
import type { DraftReader } from './draft';
import type { ReadFile } from './read-file';
import type { TableOptions } from './table/draft';

/** @yields the part that is done, 0–1 */
export type Reading = Generator<number, ReadFile>;
export type Reader = (text: string, options: TableOptions) => Reading;

export async function loadReader({ format, delimiter = ',' }: Detected): Promise<Reader> {
	switch (format) {
		case 'timeline': {
			const { readTimelineFile } = await import('./timeline/read');
			return (text) => readTimelineFile(text);
		}
		case 'table': {
			const { readTable } = await import('./table/read');
			return (text, options) => readTable(text, delimiter, options);
		}
		case 'timelinejs sheet': {
			const { readSheet } = await import('./timelinejs/read-sheet');
			return (text, options) => readSheet(text, delimiter, options);
		}
		case 'timelinejs':
			return keeping((await import('./timelinejs/read')).readTimelineJs);
		case 'icalendar':
			return keeping((await import('./icalendar/read')).readICalendar);
		case 'vis':
			return keeping((await import('./vis/read')).readVis);
		case 'simile':
			return keeping((await import('./simile/read')).readSimile);
		case 'markwhen':
			return keeping((await import('./markwhen/read')).readMarkwhen);
		case 'wikidata':
			return keeping((await import('./wikidata/read')).readWikidata);
	}
}

async function keeping(read: DraftReader): Promise<Reader> {
	const { readDraft } = await import('./read-draft');
	return (text, options) => readDraft(read(text, options));
}
