/** Makes pages in the language of their timeline or address, with the look of the site. */
import type { Handle } from '@sveltejs/kit';
import { asset, resolve as resolvePath } from '$app/paths';
import { directionOf, localeOf, toLocale, type Locale } from '$lib/language/locale';
import { withLocale } from '$lib/language/with-locale';
import { iconOf, siteHead } from '$lib/site/head';

const siteAddress = (file: string) => resolvePath('/site/[file]', { file });

export const withLanguage: Handle = ({ event, resolve }) => {
	const { locals, params } = event;
	const site = locals.store.site();
	const locale = localeFor(params, locals);
	const icon = iconOf(site, siteAddress) ?? asset('/favicon.svg');
	const isOurs = { sans: site.text.length === 0, serif: site.display.length === 0 };
	const options: Parameters<typeof resolve>[1] = {
		transformPageChunk: ({ html }) =>
			html
				.replace('%lang%', locale)
				.replace('%dir%', directionOf(locale))
				.replace('%site%', () => `<link rel="icon" href="${icon}" />${siteHead(site, siteAddress)}`)
				// Data for programs is never executed, and text of an author cannot end it.
				.replace('</head>', () => `${locals.head ?? ''}</head>`),
		// Fonts of other scripts are loaded for letters that need them; our own are not preloaded if a site has others.
		preload: ({ type, path }) => {
			if (type !== 'font') return type !== 'asset';
			const [, kind] = /source-(sans|serif)-\d-latin-wght-normal/.exec(path) ?? [];
			return (kind === 'sans' || kind === 'serif') && isOurs[kind];
		}
	};
	return withLocale(locale, () => resolve(event, options));
};

/** A page of a timeline has the language of that; any other page has the language of its address. */
function localeFor({ slug, lang }: Partial<Record<string, string>>, locals: App.Locals): Locale {
	const ofSite = locals.store.site().lang;
	if (slug === undefined) return toLocale(lang) ?? ofSite;
	const { found } = locals;
	return found?.kind === 'stored' ? localeOf(found.story.document.lang) : ofSite;
}
