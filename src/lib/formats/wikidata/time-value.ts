/**
 * A time of Wikidata as EDTF, no more exact than it is known.
 * Pure. See ./SPEC.md §D for what is relied on.
 *
 * @see DateTimeValueCleaner.php, JulianDateTimeValueCleaner.php, MwTimeIsoFormatter.php of Wikibase
 */
import { parseEdtf } from '$lib/time/edtf';
import { plainToEdtf } from '$lib/time/plain-date';
import { parseIso, toEdtf, toYear, type IsoDate } from '../shared/dates/iso-date';
import { toDayWords, toJulianWords } from './julian';

export interface WrittenTime {
	readonly value: string;
	/** 0–14; '' where no variable says it. */
	readonly precision: string;
	/** The address of a calendar; '' where no variable says it. */
	readonly calendar: string;
}

export interface KnownTime {
	readonly edtf: string;
	/** Words that say it better than EDTF can: “20th century”. */
	readonly display?: string;
	readonly note?: string;
	/** What of it is not as it is there; reported once for all. */
	readonly oddities: readonly Oddity[];
}
/**
 * `assumed`: no precision. `coarse`: known to more than a year. `julian`: was a day of the Julian calendar.
 * `julian words`: a month or year of it. `old`: a day before 1582 whose calendar nobody says.
 */
export type Oddity = 'assumed' | 'coarse' | 'julian' | 'julian words' | 'old';
export type ReadTime = KnownTime | { readonly why: string };

const [MILLENNIUM, CENTURY, DECADE, YEAR, MONTH, DAY, HOUR, MINUTE, SECOND] = [
	6, 7, 8, 9, 10, 11, 12, 13, 14
];
/** Coarser than a millennium. */
const SPANS = [
	'a billion years',
	'a hundred million years',
	'ten million years',
	'a million years',
	'a hundred thousand years',
	'ten thousand years'
];
const JULIAN = /Q1985786$/;
const CLOCK = /T(\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d{1,9})?(Z|[+-]\d\d:?\d\d)?$/i;
/** Wikibase turns no Julian day before this year. */
const FIRST_TURNED = -4712;
/** The day of the reform, as a number in order. */
const REFORM = 1582_10_15;

export function readTime({ value, precision, calendar }: WrittenTime): ReadTime {
	const known = /^\d{1,2}$/.test(precision) ? Number(precision) : undefined;
	if (precision !== '' && (known === undefined || known > SECOND))
		return { why: `“${precision.slice(0, 40)}” is no precision of Wikidata’s: those are 0 to 14.` };
	const iso = parseIso(value);
	if (!iso) return readPlain(value);
	const hasTime = /T\d/i.test(value);
	const date = fromJson(value, iso);
	if (known === undefined) return hasTime ? assume(value, date, calendar) : exact(date, []);
	if (known < YEAR) return readCoarse(iso.year, known);
	return toCalendar(cut(value, date, known), calendar);
}

/** A date that Wikidata would not write, as other services do. */
function readPlain(value: string): ReadTime {
	const edtf = plainToEdtf(value.trim());
	const read = parseEdtf(edtf);
	if (read.ok) return { edtf, oddities: [] };
	return { why: read.problems.map(({ message }) => message).join(' ') };
}

/** JSON of Wikidata's own, unlike its RDF, has no year 0, a + before years and 00 for what is not known. */
function fromJson(value: string, iso: IsoDate): IsoDate {
	const isJson = value.startsWith('+') || /^-\d+-(?:00|\d\d-00)/.test(value);
	return isJson && iso.year < 0 ? { ...iso, year: iso.year + 1 } : iso;
}

function exact(date: IsoDate, oddities: readonly Oddity[]): KnownTime {
	return { edtf: toEdtf(date), oddities };
}

/** A precision nobody says: as coarse as it may be. */
function assume(value: string, date: IsoDate, calendar: string): KnownTime {
	const isMidnight = /T00:?00(?::?00(?:\.0+)?)?(?:Z|$)/i.test(value);
	if (!isMidnight) return toCalendar(date, calendar);
	const { month, day } = date;
	if (month === undefined || day === undefined) return exact({ ...date, clock: '' }, []);
	if (day !== 1) return toCalendar({ ...date, clock: '' }, calendar);
	if (month !== 1) return exact({ ...date, day: undefined, clock: '' }, ['assumed']);
	const year = toEdtf({ ...date, month: undefined, day: undefined, clock: '' });
	const mayBeMore = date.year % 10 === 0 || Math.abs(date.year % 100) === 1;
	return { edtf: mayBeMore ? `${year}?` : year, oddities: ['assumed'] };
}

function cut(value: string, date: IsoDate, known: number): IsoDate {
	return {
		year: date.year,
		month: known >= MONTH ? date.month : undefined,
		day: known >= DAY ? date.day : undefined,
		clock: clockOf(value, date, known)
	};
}

/** An hour has no form of its own: the day is what is known. */
function clockOf(value: string, { clock }: IsoDate, known: number): string {
	if (known <= HOUR || clock === '') return '';
	const [, hours = '', minutes = '', seconds = '00', offset = 'Z'] = CLOCK.exec(value) ?? [];
	return `T${hours}:${minutes}${known === MINUTE ? '' : `:${seconds}`}${offset.toUpperCase()}`;
}

/** Days of the Julian calendar were turned by Wikibase; months and years of it were not. */
function toCalendar(date: IsoDate, calendar: string): KnownTime {
	const { year, month, day } = date;
	if (month === undefined || day === undefined)
		return JULIAN.test(calendar)
			? { ...exact(date, ['julian words']), note: 'In the Julian calendar.' }
			: exact(date, []);
	if (JULIAN.test(calendar) && year >= FIRST_TURNED)
		return {
			...exact(date, ['julian']),
			display: toJulianWords(year, month, day),
			note: `A day of the Julian calendar, drawn where it is in the Gregorian one: ${toDayWords(year, month, day)}.`
		};
	const isOld = calendar === '' && year * 10_000 + month * 100 + day < REFORM;
	return exact(date, isOld ? ['old'] : []);
}

/** @param written - for such dates RDF, too, has no year 0: −100 is 100 BC */
function readCoarse(written: number, precision: number): ReadTime {
	const counted = Math.abs(written);
	if (counted === 0) return { why: 'There was no year 0.' };
	const isBefore = written < 0;
	const era = isBefore ? ' BC' : '';
	const oddities = ['coarse'] as const;
	if (precision === DECADE) {
		const first = Math.floor(counted / 10) * 10;
		const block = `${toYear(first).slice(0, -1)}X`;
		if (counted > 9999 || first === 0) return about(written, 'a decade');
		if (!isBefore) return { edtf: block, oddities: [] };
		return { edtf: `-${block}`, display: `${first}s BC`, oddities };
	}
	if (precision === CENTURY) {
		const nth = Math.ceil(counted / 100);
		const edtf = `${isBefore ? '-' : ''}${String(nth - 1).padStart(2, '0')}XX`;
		if (nth > 100) return about(written, 'a century');
		return { edtf, display: `${ordinal(nth)} century${era}`, oddities };
	}
	if (precision === MILLENNIUM) {
		const nth = Math.ceil(counted / 1000);
		if (nth > 9) return about(written, 'a millennium');
		const [first, last] = [(nth - 1) * 1000 + 1, nth * 1000];
		const edtf = isBefore
			? `${toYear(1 - last)}/${toYear(1 - first)}`
			: `${toYear(first)}/${toYear(last)}`;
		const note = 'Wikidata gives it to a millennium.';
		return { edtf, display: `${ordinal(nth)} millennium${era}`, note, oddities };
	}
	return about(written, SPANS[precision] ?? '');
}

function about(written: number, span: string): KnownTime {
	const year = written < 0 ? written + 1 : written;
	return {
		edtf: `${Math.abs(year) > 9999 ? `Y${year}` : toYear(year)}~`,
		note: `Wikidata gives it to ${span}.`,
		oddities: ['coarse']
	};
}

function ordinal(number: number): string {
	const isTeen = number % 100 >= 11 && number % 100 <= 13;
	const ending = isTeen ? undefined : ['th', 'st', 'nd', 'rd'][number % 10];
	return `${number}${ending ?? 'th'}`;
}
