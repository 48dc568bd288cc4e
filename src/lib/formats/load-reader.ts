/** Loads the reader of a format, each as a separate download. */
import type { Detected } from './detect';
import type { DraftReader } from './shared/draft';
import type { ReadFile } from './read-file';
import { refuse } from './shared/checked-file';
import type { TableOptions } from './table/draft';
import { describeUnknown } from './shared/unknown';

/** @yields the finished part, 0–1 */
export type Reading = Generator<number, ReadFile>;
export type Reader = (text: string, options: TableOptions) => Reading;

/** @param text - the text to read: code that only some texts need is only loaded for these */
export async function loadReader(
	{ format, delimiter = ',' }: Detected,
	text = ''
): Promise<Reader> {
	switch (format) {
		case 'timeline': {
			const { readTimelineFile } = await import('./native/read');
			return readTimelineFile;
		}
		case 'table': {
			const [{ readTable }, withoutHtml] = await Promise.all([
				import('./table/read'),
				loadWithoutHtml(text)
			]);
			return (table, options) => readTable(table, delimiter, { ...options, withoutHtml });
		}
		case 'records': {
			const [{ readRecords }, withoutHtml] = await Promise.all([
				import('./table/records'),
				loadWithoutHtml(text)
			]);
			return (list, options) => readRecords(list, { ...options, withoutHtml });
		}
		case 'unknown':
			return (file) => refusing(describeUnknown(file));
		case 'timelinejs sheet': {
			const { readSheet } = await import('./timelinejs/read-sheet');
			return (sheet, options) => readSheet(sheet, delimiter, options);
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

/** A file that cannot be read at all. */
function* refusing(message: string): Reading {
	yield 1;
	return refuse('file-unknown', message);
}

/** The reader of HTML in cells; undefined if there is no HTML. */
export async function loadWithoutHtml(text: string): Promise<TableOptions['withoutHtml']> {
	const { hasHtml } = await import('./table/has-html');
	return hasHtml(text) ? (await import('./table/html-cells')).cellWithoutHtml : undefined;
}

async function keeping(read: DraftReader): Promise<Reader> {
	const { readDraft } = await import('./check-draft/read-draft');
	return (file, options) => readDraft(read(file, options), options);
}
