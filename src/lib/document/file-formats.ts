/** The output formats of a timeline, by file ending. Data only; formats/write-file.ts writes them. */

/** The use of a file. */
type Use = 'own' | 'tables' | 'tools' | 'calendars' | 'feeds' | 'sources' | 'reading' | 'pictures';

export const FILE_FORMATS = {
	yaml: 'own',
	json: 'own',
	csv: 'tables',
	'spreadsheet.csv': 'tables',
	'timelinejs.json': 'tools',
	ics: 'calendars',
	'feed.json': 'feeds',
	atom: 'feeds',
	'csl.json': 'sources',
	bib: 'sources',
	ris: 'sources',
	jsonld: 'tools',
	md: 'reading',
	'page.html': 'reading',
	svg: 'pictures',
	png: 'pictures'
} as const satisfies Readonly<Record<string, Use>>;

export type FileFormatName = keyof typeof FILE_FORMATS;
/** A server writes no file with more events, because it could answer nobody else during that time. */
export const WRITTEN_MOST = 10_000;

/** Whether a server offers the file of a timeline: for long ones only the original and pictures. */
export function isServed(format: FileFormatName, events: number): boolean {
	return events <= WRITTEN_MOST || ['json', 'svg', 'png'].includes(format);
}

/** Formats that are drawn, not written by a text writer. */
export type DrawnFormat = 'svg' | 'png' | 'page.html';
export type WrittenFormat = Exclude<FileFormatName, DrawnFormat>;

export function isFileFormat(name: string): name is FileFormatName {
	return Object.hasOwn(FILE_FORMATS, name);
}

export function isDrawn(name: FileFormatName): name is DrawnFormat {
	return name === 'svg' || name === 'png' || name === 'page.html';
}
