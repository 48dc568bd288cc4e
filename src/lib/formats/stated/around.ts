/** Words around a date that change its meaning: “since”, “until”, “about”, “before”. Pure. See ./SPEC.md §A. */
import type { Found } from './rule';

const LEADS: readonly (readonly [RegExp, (edtf: string) => string | undefined])[] = [
	[/\b(?:ever )?since (?:the )?$/i, toSince],
	[/\b(?:up )?(?:until|till) (?:the )?$/i, toUntil],
	[
		/(?:\b(?:about|around|circa|approximately|roughly|nearly|almost|some)|\bca?\.?) ?(?:the )?$/i,
		(edtf) => marked(edtf, '~')
	],
	[/\b(?:possibly|perhaps|maybe|probably) (?:in |on )?(?:the )?$/i, (edtf) => marked(edtf, '?')],
	[/\b(?:between|from) (?:the )?$/i, (edtf) => (edtf.includes('/') ? edtf : undefined)],
	[
		/\b(?:week|weekend|month|days) (?:of|beginning|ending|starting) (?:on )?(?:the )?$/i,
		() => undefined
	],
	// With these words another time is meant.
	[
		/\b(?:before|after|by|than|prior to|ahead of|following|within|not|except|unlike|by the end of) (?:in |on )?(?:the )?$/i,
		() => undefined
	]
];
const MOST_LEADS = 3;
const BEHIND: readonly (readonly [RegExp, (edtf: string) => string | undefined])[] = [
	[/^ or so\b/i, (edtf) => marked(edtf, '~')],
	[/^ onwards?\b/i, toSince],
	// A year of two digits, or the rest of a number.
	[/^,? ?['’]\d\d\b|^,? \d{1,2}\b(?![:.]\d| ?[ap]\.?m\b)|^[-–/]\d/i, () => undefined]
];

/** The date with the words around it; undefined if they mean another time. */
export function withWordsAround(found: Found, text: string): Found {
	let { edtf, start, end } = found;
	for (const [form, change] of BEHIND) {
		const match = form.exec(text.slice(end));
		if (!match || edtf === undefined) continue;
		edtf = change(edtf);
		end += match[0].length;
	}
	for (let count = 0; count < MOST_LEADS && edtf !== undefined; count++) {
		const before = text.slice(0, start);
		const lead = LEADS.find(([form]) => form.test(before));
		if (!lead) break;
		start = before.search(lead[0]);
		edtf = lead[1](edtf);
	}
	return { edtf, start, end };
}

/** An interval has the mark at both ends, a choice at each of its dates. */
function marked(edtf: string, mark: '~' | '?'): string {
	return edtf.replaceAll(/[\dX](?=$|[/,\]])/g, (last) => `${last}${mark}`);
}

/** If something begins within a period, its first day is not known. */
function toSince(edtf: string): string | undefined {
	const start = endsOf(edtf)[0];
	return start === undefined || start === '..' ? undefined : `${start}/..`;
}

function toUntil(edtf: string): string | undefined {
	const end = endsOf(edtf).at(-1);
	return end === undefined || end === '..' ? undefined : `../${end}`;
}

function endsOf(edtf: string): string[] {
	const isOne = !/[/,]/.test(edtf);
	const ends = edtf.replaceAll(/[[\]]/g, '').split(/[/,]/);
	return isOne ? ends : ends.map((end) => (/[\dX]$/.test(end) ? `${end}~` : end));
}
