/** What a reading page says about its publication, in the language of its timeline. For the server. */
import { m } from '$messages';
import type { PublicationOnPage } from '$lib/components/reader/publication-on-page';

export interface PublicationFacts {
	readonly lang: string;
	/** Milliseconds since 1970: of the first revision, and of the one that is shown. */
	readonly first: number;
	readonly shown: number;
	readonly isNewest: boolean;
	readonly page: string;
	readonly changes: string;
	/** An address of mail or of a page. */
	readonly contact: string | undefined;
}

export function publicationOnPage(facts: PublicationFacts): PublicationOnPage {
	const { lang, first, shown, isNewest, page, changes, contact } = facts;
	const date = dayWords(lang);
	const words =
		first === shown
			? m.changes_link({ date: date(shown) })
			: m.changes_link_corrected({ first: date(first), date: date(shown) });
	return {
		words,
		changes,
		...(!isNewest && {
			stood: {
				words: m.changes_stood({ date: date(shown) }),
				now: page,
				nowWords: m.changes_now()
			}
		}),
		...(contact !== undefined && {
			report: { href: toAddress(contact), words: m.changes_report() }
		})
	};
}

/** The day in UTC, which is the same for every reader. */
export function dayWords(lang: string): (ms: number) => string {
	const format = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeZone: 'UTC' });
	return (ms) => format.format(ms);
}

function toAddress(contact: string): string {
	return /^[^\s:/]+@[^\s:/]+$/.test(contact) ? `mailto:${contact}` : contact;
}
