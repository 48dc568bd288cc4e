/** The names and uses of the output formats. */
import { m } from '$messages';
import { FILE_FORMATS, type FileFormatName } from '$lib/document/file-formats';

type Use = (typeof FILE_FORMATS)[FileFormatName];

/** In the order in which they are shown. */
export const USES: Readonly<Record<Use, () => string>> = {
	own: m.download_own,
	tables: m.download_tables,
	reading: m.download_reading,
	pictures: m.download_pictures,
	calendars: m.download_calendars,
	feeds: m.download_feeds,
	sources: m.download_sources,
	tools: m.download_tools
};

export const FORMAT_WORDS: Readonly<Record<FileFormatName, () => string>> = {
	yaml: m.download_yaml,
	json: m.download_json,
	csv: m.download_csv,
	'spreadsheet.csv': m.download_spreadsheet,
	'timelinejs.json': m.download_timelinejs,
	ics: m.download_ics,
	'feed.json': m.download_feed_json,
	atom: m.download_atom,
	'csl.json': m.download_csl,
	bib: m.download_bib,
	ris: m.download_ris,
	jsonld: m.download_jsonld,
	md: m.download_md,
	'page.html': m.download_html,
	svg: m.download_svg,
	png: m.download_png
};

/** The most common formats, in words for their use. */
export const FIRST: Partial<Readonly<Record<FileFormatName, () => string>>> = {
	yaml: m.download_first_own,
	'spreadsheet.csv': m.download_first_table,
	png: m.download_first_picture,
	'page.html': m.download_first_page
};

export function formatsFor(use: string): readonly FileFormatName[] {
	return (Object.keys(FILE_FORMATS) as FileFormatName[]).filter(
		(format) => FILE_FORMATS[format] === use
	);
}
