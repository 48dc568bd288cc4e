/** The date of a row, from the variables that say it. Pure. See ./SPEC.md §D. */
import type { Cell } from './results';
import { readTime, type KnownTime, type Oddity, type ReadTime } from './time-value';
import type { DateVariable, Variables } from './variables';

export interface RowDate {
	/** As in a file of ours. */
	readonly date:
		string | { readonly value: string; readonly display?: string; readonly note?: string };
	readonly edtf: string;
	/** As it is in the row. */
	readonly written: string;
	readonly oddities: readonly Oddity[];
	readonly variable: string;
}
export interface NoDate {
	readonly why: string;
	readonly written: string;
	readonly variable: string;
}

/** @param cell - what the row has for a variable */
export function readRowDate(
	{ dates, end }: Pick<Variables, 'dates' | 'end'>,
	cell: (name: string) => Cell | undefined
): RowDate | NoDate {
	const start = dates.find(({ name }) => cell(name) !== undefined);
	const hasEnd = end !== undefined && cell(end.name) !== undefined;
	const variable = start?.name ?? dates[0]?.name ?? end?.name ?? '';
	const written = [start, hasEnd ? end : undefined]
		.map((one) => (one ? (cell(one.name)?.value ?? '') : ''))
		.join(hasEnd ? ' – ' : '');
	const no = (why: string): NoDate => ({ why, written, variable });
	if (!start && !hasEnd) return no('There is no date.');
	const first = start ? readEnd(start, cell) : 'unknown';
	if (!hasEnd) {
		if (first === 'unknown') return no('Wikidata says that the date is unknown.');
		return 'why' in first ? no(first.why) : toDate(first, written, variable);
	}
	const last = readEnd(end, cell);
	if (first === 'unknown' && last === 'unknown')
		return no('There is a beginning and an end, and both are unknown.');
	if (first !== 'unknown' && 'why' in first) return no(first.why);
	if (last !== 'unknown' && 'why' in last) return { ...no(last.why), variable: end.name };
	return toDate(join(first, last), written, variable);
}

function readEnd(
	{ name, precision, calendar }: DateVariable,
	cell: (name: string) => Cell | undefined
): ReadTime | 'unknown' {
	const time = cell(name);
	if (!time || time.kind === 'unknown') return 'unknown';
	return readTime({
		value: time.value,
		precision: precision === undefined ? '' : (cell(precision)?.value ?? ''),
		calendar: calendar === undefined ? '' : (cell(calendar)?.value ?? '')
	});
}

/** From the beginning of the first to the end of the last. What words each has of its own goes into a note. */
function join(first: KnownTime | 'unknown', last: KnownTime | 'unknown'): KnownTime {
	const [start, end] = [first, last].map((time) => (time === 'unknown' ? undefined : time));
	const from = start?.edtf.split('/')[0] ?? '';
	const to = end?.edtf.split('/').at(-1) ?? '';
	const notes = [
		...[start, end].flatMap((time, i) => {
			const words = [time?.display, time?.note].filter((word) => word !== undefined).join('. ');
			return words === '' ? [] : `${i === 0 ? 'Beginning' : 'End'}: ${words.replace(/\.?$/, '.')}`;
		})
	];
	const oddities = [...(start?.oddities ?? []), ...(end?.oddities ?? [])];
	return {
		edtf: `${from}/${to}`,
		...(notes.length > 0 ? { note: notes.join(' ') } : {}),
		oddities
	};
}

function toDate(
	{ edtf, display, note, oddities }: KnownTime,
	written: string,
	variable: string
): RowDate {
	const more = {
		...(display === undefined ? {} : { display }),
		...(note === undefined ? {} : { note })
	};
	const date = Object.keys(more).length === 0 ? edtf : { value: edtf, ...more };
	return { date, edtf, written, oddities, variable };
}
