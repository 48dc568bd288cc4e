/** What is read of a date while an author types it: nothing of it is taken unless they say so. */
import type { Head } from '$lib/authoring/draft';
import { createWords } from '$lib/story/words';
import { resolveDate } from '$lib/time/bounds';
import { parseEdtf } from '$lib/time/edtf';
import { plainToEdtf } from '$lib/time/plain-date';

export type SaidDate =
	/** It is a date as files have it. */
	| { readonly kind: 'date'; readonly words: string }
	/** It may be meant as one: for the author to say. */
	| {
			readonly kind: 'meant';
			readonly edtf: string;
			readonly words: string;
			readonly asOf?: string;
	  }
	| { readonly kind: 'none'; readonly why: string };

/** @param written - trimmed, not '' */
export async function sayDate(written: string, { lang, timezone, asOf }: Head): Promise<SaidDate> {
	const words = createWords(isText(lang) ? lang : 'en');
	const zone = isText(timezone) ? timezone : undefined;
	const say = (edtf: string) => {
		const read = resolveDate(edtf, zone);
		return read.ok ? words(read.value, 'plain') : undefined;
	};
	const own = resolveDate(written, zone);
	if (own.ok) return { kind: 'date', words: words(own.value, 'plain') };
	const plain = plainToEdtf(written);
	const plainWords = plain === written ? undefined : say(plain);
	if (plainWords !== undefined) return { kind: 'meant', edtf: plain, words: plainWords };
	const day = isText(asOf) ? parseEdtf(asOf) : undefined;
	if (day?.ok && day.value.kind === 'point') {
		const { year, month = 1, day: of = 1 } = day.value;
		const { readStated } = await import('$lib/formats/stated/read');
		const stated = readStated(written, { year, month, day: of });
		const statedWords = stated && say(stated.edtf);
		if (stated && statedWords !== undefined)
			return {
				kind: 'meant',
				edtf: stated.edtf,
				words: statedWords,
				asOf: say(String(asOf)) ?? ''
			};
	}
	return { kind: 'none', why: own.problems.map(({ message }) => message).join(' ') };
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value !== '';
}
