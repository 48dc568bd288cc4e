/** Two dates that are the ends of one: “10 August to 12 September 2013”, “3 or 4 May”. Pure. See ./SPEC.md §A. */
import { oneOf } from './days';
import { findFirst, type Context, type Found, type Rule } from './rule';

const TO = /^ ?(?:-|–|—|to|or|through|until|till|(and)) ?(?:the )?/i;
const IS_POINT = /^[^/[]+$/;

/** The date with its other end after it, whose year may apply to both. */
export function withEnd(
	rules: readonly Rule[],
	found: Found,
	text: string,
	context: Context
): Found {
	const to = TO.exec(text.slice(found.end));
	const isBetween = /\bbetween (?:the )?$/i.test(text.slice(0, found.start));
	if (!to || (to[1] !== undefined && !isBetween)) return found;
	const from = found.end + to[0].length;
	const second = findFirst(rules, text.slice(from), context);
	if (second?.start !== 0 || second.edtf === undefined) return found;
	const edtf = joined(
		firstOf(rules, found, second, text, context),
		second.edtf,
		/ or /i.test(to[0])
	);
	return { edtf, start: found.start, end: from + second.end };
}

/** The first of two dates, if only the second has a year. */
function firstOf(
	rules: readonly Rule[],
	found: Found,
	second: Found,
	text: string,
	context: Context
): string {
	const phrase = text.slice(found.start, found.end);
	const edtf = found.edtf ?? '';
	const year = /^(\d{4})-(\d\d)/.exec(second.edtf ?? '');
	const hasOwn = /\d{4}/.test(phrase) || !/^\d{4}-\d\d/.test(edtf);
	if (!year || hasOwn || !new RegExp(`\\b${year[1]}\\b`).test(text.slice(found.end))) return edtf;
	const asOf = { year: Number(year[1]), month: Number(year[2]), day: 31 };
	return findFirst(rules, phrase, { ...context, asOf, isAhead: false })?.edtf ?? edtf;
}

function joined(first: string, second: string, isEither: boolean): string | undefined {
	if (!IS_POINT.test(first) || !IS_POINT.test(second)) return undefined;
	return isEither ? oneOf(first, second) : `${first}/${second}`;
}
