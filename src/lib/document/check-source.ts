/**
 * Checks the meaning of a source: it has a name, its dates exist, its addresses lead to pages.
 * Pure. See ./SPEC.md §M.
 */
import type { Timing } from '$lib/time/timing';
import { toSafeUrl } from './address';
import { checkCorrections, checkId } from './check-ids';
import type { Dates } from './dates';
import { toDoi } from './doi';
import { findingAt, type Finding, type Key, type Report } from './finding';
import type { SourceEntry } from './schema';
import type { Shaped } from './shape';

export function checkSource(
	{ ids }: Shaped,
	source: SourceEntry,
	keys: readonly Key[],
	dates: Dates,
	report: Report,
	findings: Finding[]
): void {
	const isDated = source.date !== undefined || source.citedIn !== undefined;
	const isNamed = source.title !== undefined || source.url !== undefined;
	if (!isNamed && !(source.publisher !== undefined && isDated))
		report(
			'source-unnamed',
			keys,
			'A source needs a title, an address (url), or a publisher with a date or with “citedIn”.'
		);
	const { date, accessed, archived } = source;
	if (date !== undefined) readDate(dates, date, keys, ['date'], findings);
	if (accessed !== undefined) readDate(dates, accessed, keys, ['accessed'], findings);
	if (archived?.date !== undefined)
		readDate(dates, archived.date, keys, ['archived', 'date'], findings);
	checkAddress(source.url, keys, ['url'], report);
	checkCorrections(source.corrections, keys, ids.sources, report);
	if (source.doi !== undefined && toDoi(source.doi) === undefined)
		report(
			'doi',
			[...keys, 'doi'],
			`“${source.doi}” is no DOI: it is left out. Write one like 10.1000/182.`,
			'warning'
		);
	checkAddress(archived?.url, keys, ['archived', 'url'], report);
	if (source.citedIn !== undefined)
		checkId(source.citedIn, ids.sources, 'source', [...keys, 'citedIn'], report);
}

export function checkAddress(
	url: string | undefined,
	keys: readonly Key[],
	field: readonly Key[],
	report: Report
): void {
	if (url !== undefined && toSafeUrl(url) === undefined)
		report(
			'address',
			[...keys, ...field],
			'This is no web address (http or https): it is shown as text, not as a link.',
			'warning'
		);
}

/** @param field - of the object at `keys` */
export function readDate(
	dates: Dates,
	written: Parameters<Dates['read']>[0],
	keys: readonly Key[],
	field: readonly Key[],
	findings: Finding[],
	writtenIn?: string
): Timing | undefined {
	const read = dates.read(written, writtenIn);
	for (const problem of read.problems) findings.push(findingAt([...keys, ...field], problem));
	return read.ok ? read.value : undefined;
}
