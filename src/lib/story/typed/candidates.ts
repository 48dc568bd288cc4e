/**
 * Every date that a text can mean, if it can mean several: 03/04/2025, “the 1900s”, 1921-22. Nothing is guessed.
 * Pure. See $lib/time/SPEC.md §T.
 */
import { wallFormat } from '$lib/time/range-words';
import { axisOn } from '$lib/time/calendar';
import { plainToEdtf, toYear, type DayOrder } from '$lib/time/plain-date';
import { foldText } from './plain-text';

const BOTH: readonly DayOrder[] = ['day first', 'month first'];
/** Two numbers with dots between them, before a year. */
const DOTTED = /(?<!\d)\d{1,2}\. ?\d{1,2}\. ?\d{2,4}/;
/** 1921-22 is the summer of 1921 in EDTF, and two years to most people. */
const YEARS_OR_PART = /^(\d\d)(\d\d)-(2[1-4]|3[3-6]|4[01])$/;
const HUNDREDS = /^(?:the )?(\d\d)00 ?['’]?s$/;
/** A year of two digits behind a month or another number. */
const SHORT_YEAR = /^(.*(?:[./-] ?|\p{L}\.?,? +['’]?|\d,? ['’]?))(\d\d)$/u;
/** People write years before our era with a minus, without counting as EDTF does. */
const MINUS_YEAR = /^[-−–](\d{1,3})$/;

/**
 * @param isValid - whether an EDTF text is a date
 * @returns EDTF of at least two dates, the likeliest for the language first; else empty
 */
export function candidatesFor(
	text: string,
	locale: string,
	isValid: (edtf: string) => boolean
): readonly string[] {
	const found = [
		...inBothOrders(text, locale),
		...yearsOrPart(text),
		...hundreds(text),
		...shortYears(text, locale),
		...winters(text),
		...minusYears(text)
	];
	const different = [...new Set(found)].filter((edtf) => edtf !== text || isValid(edtf));
	const valid = different.filter(isValid);
	return valid.length > 1 ? valid : [];
}

/** Both readings of numbers; with dots only if the language does not write the day first. */
function inBothOrders(text: string, locale: string): string[] {
	const isDayFirst = writesDayFirst(locale);
	if (DOTTED.test(text) && isDayFirst) return [];
	const orders = isDayFirst ? BOTH : [...BOTH].reverse();
	const read = orders.map((order) => plainToEdtf(text, order));
	return read.includes(text) || read[0] === read[1] ? [] : read;
}

function writesDayFirst(locale: string): boolean {
	const parts = wallFormat(locale, { day: 'numeric', month: 'numeric', year: 'numeric' })
		.formatToParts(axisOn(2001))
		.map(({ type }) => type)
		.filter((type) => type !== 'literal' && type !== 'era');
	return parts[0] === 'day';
}

function yearsOrPart(text: string): string[] {
	const [, century = '', year = '', part = ''] = YEARS_OR_PART.exec(text) ?? [];
	return Number(part) > Number(year) ? [text, `${century}${year}/${century}${part}`] : [];
}

/** Ten years or a hundred. */
function hundreds(text: string): string[] {
	const [, century] = HUNDREDS.exec(foldText(text)) ?? [];
	return century === undefined ? [] : [`${century}0X`, `${century}XX`];
}

function shortYears(text: string, locale: string): string[] {
	const [, before = '', year = ''] = SHORT_YEAR.exec(text) ?? [];
	const isWhole = plainToEdtf(text) !== text;
	if (before === '' || isWhole || /\d{3}/.test(before)) return [];
	const bare = before.replace(/['’]$/, '');
	const recent = Number(year) < 50 ? ['20', '19'] : ['19', '20'];
	// “24 August 79” may be as old as it says.
	const isOld = bare === before && /\p{L}/u.test(before);
	return [...recent, ...(isOld ? ['00'] : [])].flatMap((century) => {
		const whole = `${bare}${century}${year}`;
		const both = inBothOrders(whole, locale);
		const read = both.length > 0 ? both : [plainToEdtf(whole)];
		return read.filter((edtf) => edtf !== whole && !edtf.includes('/'));
	});
}

/** The winter of a year begins or ends in it. */
function winters(text: string): string[] {
	const [, year = ''] = /^(\d{4})-24$/.exec(plainToEdtf(text)) ?? [];
	const isOne = year === '' || /\d{4}-24|\d{4}.*[/–—-]/.test(text);
	return isOne ? [] : [`${toYear(Number(year) - 1)}-24`, `${year}-24`];
}

function minusYears(text: string): string[] {
	const year = Number(MINUS_YEAR.exec(text)?.[1] ?? 0);
	return year === 0 ? [] : [toYear(1 - year), toYear(-year)];
}
