/** The media types of output files. Separate from ./file-formats.ts, because a reading page needs none. */
import type { FileFormatName } from './file-formats';

export const FILE_TYPES: Readonly<Record<FileFormatName, string>> = {
	yaml: 'application/yaml; charset=utf-8',
	json: 'application/json',
	csv: 'text/csv; charset=utf-8',
	'spreadsheet.csv': 'text/csv; charset=utf-8',
	'timelinejs.json': 'application/json',
	ics: 'text/calendar; charset=utf-8',
	'feed.json': 'application/feed+json',
	atom: 'application/atom+xml; charset=utf-8',
	'csl.json': 'application/vnd.citationstyles.csl+json',
	bib: 'application/x-bibtex; charset=utf-8',
	ris: 'application/x-research-info-systems; charset=utf-8',
	jsonld: 'application/ld+json',
	md: 'text/markdown; charset=utf-8',
	'page.html': 'text/html; charset=utf-8',
	svg: 'image/svg+xml',
	png: 'image/png'
};
