/**
 * EDTF beyond our profile, and its draft of 2012, as the nearest date of our profile: the same date if the
 * profile has it, else the wider date around it.
 * Pure. See ../SPEC.md §P8.
 *
 * @see https://www.loc.gov/standards/datetime/
 */

export interface ProfileDate {
	readonly edtf: string;
	/** It covers more than the written date: store the words of the source with it. */
	readonly isWider: boolean;
}

/** No version of EDTF has other characters. */
const FORM = /^[\dXxuYyEeSspP?~%.,/*(){}[\]^\w-]+$/;
const QUALIFIERS = /[?~%]/g;
/** Of lists with ranges in them. */
const MOST_LISTED = 50;

/** @returns undefined: the text is not EDTF, or already in our profile */
export function toProfile(text: string): ProfileDate | undefined {
	const isOne = FORM.test(text) && (/\d/.test(text) || /^[uX]{4}/.test(text));
	if (!isOne) return undefined;
	const read = /^[[{].*[\]}]$/.test(text) ? listToProfile(text) : spanToProfile(text);
	return read?.edtf === text ? undefined : read;
}

function exactly(edtf: string): ProfileDate {
	return { edtf, isWider: false };
}

function spanToProfile(text: string): ProfileDate | undefined {
	const ends = text.split('/');
	if (ends.length > 2) return undefined;
	const [first = '', last] = ends;
	if (last === undefined) return pointToProfile(first);
	const [start, end] = [endToProfile(first), endToProfile(last)];
	// A date that means a range cannot be the end of another.
	if (!start || !end || /[/]/.test(start.edtf + end.edtf)) return undefined;
	return { edtf: `${start.edtf}/${end.edtf}`, isWider: start.isWider || end.isWider };
}

function endToProfile(text: string): ProfileDate | undefined {
	if (/^open$/i.test(text) || text === '..') return exactly('..');
	if (/^(?:unknown|\*|)$/i.test(text)) return exactly('');
	return pointToProfile(text);
}

function pointToProfile(text: string): ProfileDate | undefined {
	const bare = text.replaceAll(QUALIFIERS, '').replaceAll(/[()]/g, '');
	const marks = new Set(text.match(QUALIFIERS));
	const isBoth = marks.has('%') || (marks.has('?') && marks.has('~'));
	const mark = isBoth ? '%' : ([...marks][0] ?? '');
	// A mark on a part becomes one on the whole: “~1812-04”.
	const isOfPart = marks.size > 0 && /[?~%][^?~%]/.test(text) && !/[?~%]{2}$/.test(text);
	const read = bareToProfile(bare);
	if (!read) return undefined;
	const edtf = read.edtf.includes('/')
		? read.edtf
				.split('/')
				.map((end) => `${end}${mark}`)
				.join('/')
		: `${read.edtf}${mark}`;
	return { edtf, isWider: read.isWider || isOfPart };
}

function bareToProfile(text: string): ProfileDate | undefined {
	const far = farToProfile(text);
	if (far) return far;
	const [, sign = '', year = '', month, day] =
		/^(-?)([\duXx]{4})(?:-([\duX]{2}))?(?:-([\duX]{2}))?$/.exec(text) ?? [];
	if (year === '') return undefined;
	return calendarToProfile(
		sign,
		unspecified(year),
		month && unspecified(month),
		day && unspecified(day)
	);
}

/** The draft had “u”, and “x” for masked digits. */
function unspecified(digits: string): string {
	return digits.replaceAll(/[ux]/g, 'X');
}

function calendarToProfile(
	sign: string,
	year: string,
	month: string | undefined,
	day: string | undefined
): ProfileDate | undefined {
	const parts = [month, day].filter((part) => part !== undefined);
	const rest = parts.map((part) => `-${part}`).join('');
	if (!year.includes('X')) {
		if (month === undefined) return exactly(`${sign}${year}`);
		const season = day === undefined ? seasonToProfile(`${sign}${year}`, month) : undefined;
		if (season) return season;
		if (isKnown(month, day)) return exactly(`${sign}${year}${rest}`);
		// One digit of a part is unknown, or a day without its month.
		return /X/.test(month)
			? { edtf: `${sign}${year}`, isWider: true }
			: { edtf: `${sign}${year}-${month}`, isWider: true };
	}
	const isBlock = /^\d{2}(?:\dX|XX)$/.test(year);
	if (isBlock) return { edtf: `${sign}${year}`, isWider: parts.some((part) => part !== 'XX') };
	// X within the digits, or for a thousand years: from the least to the greatest year.
	if (/^X/.test(year)) return { edtf: 'XXXX', isWider: parts.some((part) => part !== 'XX') };
	const years = [year.replaceAll('X', '0'), year.replaceAll('X', '9')];
	const [least, most] = sign === '' ? years : years.reverse();
	return { edtf: `${sign}${least}/${sign}${most}`, isWider: true };
}

/** Whether the profile has these parts: all digits of each are known, or none. */
function isKnown(month: string, day: string | undefined): boolean {
	const isWhole = (part: string) => /^(?:\d\d|XX)$/.test(part);
	if (!isWhole(month)) return false;
	return day === undefined || (isWhole(day) && (month !== 'XX' || day === 'XX'));
}

/** Months of the southern seasons, and of thirds of a year. */
const MONTHS: ReadonlyMap<number, readonly [first: string, last: string]> = new Map([
	[29, ['09', '11']],
	[31, ['03', '05']],
	[32, ['06', '08']],
	[37, ['01', '04']],
	[38, ['05', '08']],
	[39, ['09', '12']]
]);

function seasonToProfile(year: string, written: string): ProfileDate | undefined {
	const code = Number(written);
	// Northern, like the seasons of our profile.
	if (code >= 25 && code <= 28) return exactly(`${year}-${code - 4}`);
	if (code === 30 && /^\d{4}$/.test(year) && year !== '9999') {
		const next = String(Number(year) + 1).padStart(4, '0');
		return exactly(`${year}-12/${next}-02`);
	}
	const months = MONTHS.get(code);
	return months && exactly(months.map((month) => `${year}-${month}`).join('/'));
}

/** Years with an exponent, with few significant digits, or with more than four digits. */
function farToProfile(text: string): ProfileDate | undefined {
	const [, letter, sign = '', digits = '', exponent, figures] =
		/^([Yy]?)(-?)(\d{1,15})(?:[Ee](\d{1,2}))?(?:[SsPp](\d{1,2}))?$/.exec(text) ?? [];
	if (letter === undefined || (letter === '' && figures === undefined)) return undefined;
	const year = Number(digits) * 10 ** Number(exponent ?? 0);
	if (!Number.isSafeInteger(year) || year > 999_999_999_999_999) return undefined;
	if (figures === undefined) return exactly(ofYear(sign, year));
	const step = 10 ** Math.max(0, String(year).length - Number(figures));
	const least = Math.floor(year / step) * step;
	if (step === 1) return exactly(ofYear(sign, year));
	const isBlock = year < 10_000 && (step === 10 || step === 100);
	if (isBlock) {
		const block = String(least)
			.padStart(4, '0')
			.replace(step === 10 ? /.$/ : /..$/, (tail) => 'X'.repeat(tail.length));
		return { edtf: `${sign}${block}`, isWider: true };
	}
	const years = [least, least + step - 1].map((one) => ofYear(sign, one));
	return { edtf: (sign === '' ? years : years.reverse()).join('/'), isWider: true };
}

function ofYear(sign: string, year: number): string {
	const isBefore = sign !== '' && year !== 0;
	if (year > 9999) return `Y${isBefore ? '-' : ''}${year}`;
	return `${isBefore ? '-' : ''}${String(year).padStart(4, '0')}`;
}

/** One of several dates, or all of them: “all” becomes the range from the first to the last. */
function listToProfile(text: string): ProfileDate | undefined {
	const isAll = text.startsWith('{');
	const items = text.slice(1, -1).split(',');
	const [first = '', last = ''] = [items[0]?.split('..')[0], items.at(-1)?.split('..').at(-1)];
	const isOpen = first === '' || last === '';
	if (isAll || isOpen) {
		const span = spanToProfile(`${first || '..'}/${last || '..'}`);
		if (!span) return undefined;
		const isExact = isOpen ? items.length === 1 : isAll && items.length === 1;
		return { edtf: span.edtf, isWider: !isExact };
	}
	const all = items.flatMap((item) => listed(item));
	if (all.length > MOST_LISTED || all.some((one) => one === undefined)) {
		const span = spanToProfile(`${first}/${last}`);
		return span && { edtf: span.edtf, isWider: true };
	}
	const dates = all.map((one) => pointToProfile(one ?? ''));
	if (dates.some((one) => one === undefined || one.edtf.includes('/'))) return undefined;
	const isWider = dates.some((one) => one?.isWider);
	return { edtf: `[${dates.map((one) => one?.edtf).join(',')}]`, isWider };
}

/** The years of a range in a list; undefined: it is not a range of years, or has too many. */
function listed(item: string): readonly (string | undefined)[] {
	const [from = '', to] = item.split('..');
	if (to === undefined) return [item.trim()];
	const isYears = /^\d{4}$/.test(from) && /^\d{4}$/.test(to);
	const count = Number(to) - Number(from) + 1;
	if (!isYears || count < 1 || count > MOST_LISTED) return [undefined];
	return Array.from({ length: count }, (_, i) => String(Number(from) + i).padStart(4, '0'));
}
