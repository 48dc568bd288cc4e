/** The colours, fonts and name of a site for pictures. Pictures use no style sheet, only the light colours. */
import { createContext } from 'svelte';
import type { Hue } from '$lib/document/timeline';
import { DEFAULT_SITE, type Site } from '$lib/site/site';
import type { Colours } from '$lib/site/roles';
import { createWriting, type Writing } from './writing';

export interface Paint {
	readonly siteName: string;
	readonly ink: string;
	readonly ink2: string;
	readonly paper: string;
	readonly now: string;
	readonly line: string;
	readonly leader: string;
	/** For grid lines, which are barely visible. */
	readonly grid: string;
	readonly hues: Readonly<Record<Hue, string>>;
	/** Values of `font-family`: of text, of semi-bold text, of titles. */
	readonly families: Families;
	readonly writing: Writing;
}

export interface Families {
	readonly text: string;
	readonly bold: string;
	readonly display: string;
}

/** Ours if it is installed, else a common one. */
const SANS = "'Source Sans 3', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
const SERIF = "'Source Serif 4', Charter, Georgia, 'Times New Roman', serif";

type Names = { readonly [Use in keyof Families]?: string | undefined };

/** @param names - of fonts that are preferred to ours */
export function familiesOf(names: Names = {}): Families {
	const before = (name: string | undefined, rest: string) =>
		name === undefined || name === '' ? rest : `'${name.replaceAll(/['"\\]/g, '')}', ${rest}`;
	const text = before(names.text, SANS);
	return { text, bold: before(names.bold, text), display: before(names.display, SERIF) };
}

export function toPaint(
	{ name, palette }: Pick<Site, 'name'> & { readonly palette: { readonly light: Colours } },
	families: Families = familiesOf(),
	writing: Writing = createWriting()
): Paint {
	const {
		ink,
		'ink-2': ink2,
		paper,
		accent,
		line,
		'line-2': grid,
		leader,
		...hues
	} = palette.light;
	return {
		siteName: name,
		ink,
		ink2,
		paper,
		now: accent,
		line,
		grid,
		leader,
		hues,
		families,
		writing
	};
}

/** Defaults without a site. */
export const DEFAULT_PAINT: Paint = toPaint(DEFAULT_SITE);

export const [getPaint, setPaint] = createContext<Paint>();
