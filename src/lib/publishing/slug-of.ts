/** A slug for a timeline, made of its title. Pure. */
import { isSlug } from '$lib/base/slug';

/** Leaves room for a number. */
const LONGEST = 60;
const FALLBACK = 'timeline';

/** @returns letters and digits of the title that an address can have; of other letters there is nothing to make it of */
export function slugOf(title: string): string {
	const words = title
		.normalize('NFKD')
		.replaceAll(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-+|-+$/g, '');
	const whole = words.slice(0, LONGEST);
	const cut = words.length > LONGEST ? whole.replace(/-[^-]*$/, '') : whole;
	return isSlug(cut) ? cut : FALLBACK;
}

/** The first that is free: `pact`, `pact-2`, `pact-3`. */
export function freeSlug(wanted: string, isTaken: (slug: string) => boolean): string {
	let slug = wanted;
	for (let number = 2; isTaken(slug); number++) slug = `${wanted}-${number}`;
	return slug;
}
