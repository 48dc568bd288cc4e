/** The name and the look of a site, checked: for pages, embeds, pictures and files. */
import { baseLocale, type Locale } from '$lib/language/locale';
import type { Family } from './font/family';
import { PROGRAM } from './program';
import { DEFAULT_PALETTE, type Palette } from './palette';

/** A file that pages load. Its address contains a hash of its content. */
export interface SiteAsset {
	/** Last part of its address. */
	readonly file: string;
	readonly type: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Logo {
	/** Last parts of their addresses. */
	readonly light: string;
	readonly dark: string | undefined;
	/** Undefined: the name of the site. */
	readonly alt: string | undefined;
}

export interface SiteLink {
	readonly label: string;
	readonly url: string;
}

export interface Site {
	/** The version of this state. */
	readonly version: string;
	readonly name: string;
	/** What it publishes, for the page of all timelines; undefined: the default words. */
	readonly summary: string | undefined;
	/** With “{title}” and “{name}” in it. */
	readonly titlePattern: string;
	/** The language of pages that belong to no timeline. */
	readonly lang: Locale;
	readonly links: readonly SiteLink[];
	/** Whether the footer names the program. */
	readonly hasCredit: boolean;
	readonly logo: Logo | undefined;
	/** Last part of the address of its icon. */
	readonly icon: string | undefined;
	readonly palette: Palette;
	/** The fonts of headlines, and of all other text. */
	readonly display: Family;
	readonly text: Family;
	/** Its style sheet, logos and fonts. */
	readonly assets: readonly SiteAsset[];
	/** Last part of the address of its style sheet; undefined: it needs none. */
	readonly sheet: string | undefined;
}

/** The site without a site.yaml. */
export const DEFAULT_SITE: Site = {
	version: '',
	name: PROGRAM,
	summary: undefined,
	titlePattern: '{title} · {name}',
	lang: baseLocale,
	links: [],
	hasCredit: false,
	logo: undefined,
	icon: undefined,
	palette: DEFAULT_PALETTE,
	display: [],
	text: [],
	assets: [],
	sheet: undefined
};
