/** The files in which a timeline can be taken away, by how their names end. Data only; formats/write-file.ts writes them. */

/** What a file is for. */
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
/** Of more events a server writes no file, for it would answer nobody else meanwhile. */
export const WRITTEN_MOST = 10_000;

/** Whether a server has the file of a timeline: long ones go out as they are, or as a picture. */
export function isServed(format: FileFormatName, events: number): boolean {
	return events <= WRITTEN_MOST || ['json', 'svg', 'png'].includes(format);
}

/** Drawn, or made of what is drawn: not by a writer of a format. */
export type DrawnFormat = 'svg' | 'png' | 'page.html';
export type WrittenFormat = Exclude<FileFormatName, DrawnFormat>;

export function isFileFormat(name: string): name is FileFormatName {
	return Object.hasOwn(FILE_FORMATS, name);
}

export function isDrawn(name: FileFormatName): name is DrawnFormat {
	return name === 'svg' || name === 'png' || name === 'page.html';
}
