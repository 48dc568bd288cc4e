/** The site's data on each page. Pure. */
import type { Locale } from '$lib/language/locale';
import type { Site, SiteLink } from './site';

export interface SiteOnPage {
	readonly name: string;
	readonly summary: string | undefined;
	readonly titlePattern: string;
	/** The language of pages whose address names none. */
	readonly lang: Locale;
	readonly links: readonly SiteLink[];
	readonly hasCredit: boolean;
	readonly logo:
		| {
				/** Addresses. */
				readonly light: string;
				readonly dark: string | undefined;
				readonly alt: string;
		  }
		| undefined;
}

/** @param addressOf - a file of the site, by the last part of its address */
export function toSiteOnPage(
	{ name, summary, titlePattern, lang, links, hasCredit, logo }: Site,
	addressOf: (file: string) => string
): SiteOnPage {
	return {
		name,
		summary,
		titlePattern,
		lang,
		links,
		hasCredit,
		logo: logo && {
			light: addressOf(logo.light),
			dark: logo.dark === undefined ? undefined : addressOf(logo.dark),
			alt: logo.alt ?? name
		}
	};
}
