/** The files in which a timeline can be taken away, by how their names end. Data only; formats/write-file.ts writes them. */

interface FileFormat {
	/** Media type, as servers send it. */
	readonly type: string;
	/** What it is for. */
	readonly use:
		'own' | 'tables' | 'tools' | 'calendars' | 'feeds' | 'sources' | 'reading' | 'pictures';
}

export const FILE_FORMATS = {
	yaml: { type: 'application/yaml; charset=utf-8', use: 'own' },
	json: { type: 'application/json', use: 'own' },
	csv: { type: 'text/csv; charset=utf-8', use: 'tables' },
	'spreadsheet.csv': { type: 'text/csv; charset=utf-8', use: 'tables' },
	'timelinejs.json': { type: 'application/json', use: 'tools' },
	ics: { type: 'text/calendar; charset=utf-8', use: 'calendars' },
	'feed.json': { type: 'application/feed+json', use: 'feeds' },
	atom: { type: 'application/atom+xml; charset=utf-8', use: 'feeds' },
	'csl.json': { type: 'application/vnd.citationstyles.csl+json', use: 'sources' },
	bib: { type: 'application/x-bibtex; charset=utf-8', use: 'sources' },
	ris: { type: 'application/x-research-info-systems; charset=utf-8', use: 'sources' },
	jsonld: { type: 'application/ld+json', use: 'tools' },
	md: { type: 'text/markdown; charset=utf-8', use: 'reading' },
	'page.html': { type: 'text/html; charset=utf-8', use: 'reading' },
	svg: { type: 'image/svg+xml', use: 'pictures' },
	png: { type: 'image/png', use: 'pictures' }
} as const satisfies Readonly<Record<string, FileFormat>>;

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
