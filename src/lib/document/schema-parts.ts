/** The parts that the schema is made of: texts with their limits, ids, numbers, lists. Pure. */
import * as v from 'valibot';

const MAX_HEADLINE = 300;
export const MAX_LABEL = 80;
const MAX_TEXT = 20_000;
const MAX_ADDRESS = 2048;

export const text = (max: number) =>
	v.pipe(
		v.string('Write text here.'),
		v.maxLength(max, ({ received }) => `${received} characters are too many: ${max} at most.`)
	);
export const count = v.pipe(v.number(), v.integer('A count is a whole number.'), v.minValue(1));
/** @param most - either way */
export const degrees = (most: number) => v.pipe(v.number(), v.minValue(-most), v.maxValue(most));
export const line = text(MAX_HEADLINE);
export const prose = text(MAX_TEXT);
export const address = text(MAX_ADDRESS);
export const id = v.pipe(
	v.string('An id is text.'),
	v.regex(
		/^[a-z0-9][a-z0-9_-]{0,79}$/,
		({ received }) =>
			`${received} is no id: use small letters, digits, “-” and “_”, at most 80, beginning with a letter or digit.`
	)
);
export const edtf = v.union(
	[v.string(), v.pipe(v.number(), v.integer('A year is a whole number.'))],
	'Write a date like 2025, 2025-08 or 2025-08-12.'
);
export const list = <T extends v.GenericSchema>(item: T) =>
	v.array(item, 'Write a list here, each item after a “-”.');
