/**
 * The uses of colours: their names, their defaults, and which of them readers must be able to tell
 * apart. Pure. See ./SPEC.md §C. tokens.css and the styles of HTML files have the same colours: a test compares them.
 */
import { HUES, type Hue } from '$lib/document/timeline';
import type { Hex } from './colour';

export type Mode = 'light' | 'dark';
export const MODES: readonly Mode[] = ['light', 'dark'];

/** As in site.yaml. */
export type Role =
	| 'ink'
	| 'ink-2'
	| 'ink-3'
	| 'paper'
	| 'wash'
	| 'line'
	| 'line-2'
	| 'edge'
	| 'leader'
	| 'accent'
	| 'sure'
	| 'link'
	| 'focus'
	| Hue;

export type Colours = Readonly<Record<Role, Hex>>;

/** The roles whose custom property in tokens.css has another name. */
const PROPERTIES: Partial<Readonly<Record<Role, string>>> = {
	accent: '--now',
	focus: '--focus-colour'
};

/** The custom property of tokens.css for a role. A link has none there: it has the colour of the text around it. */
export function propertyOf(role: Role): string {
	return PROPERTIES[role] ?? `--${role}`;
}

/** The defaults. A link has the colour of the text around it, or its own. */
export const DEFAULT_COLOURS: Readonly<Record<Mode, Colours>> = {
	light: {
		ink: '#15181e',
		'ink-2': '#4b5463',
		'ink-3': '#626b79',
		paper: '#ffffff',
		wash: '#f6f7f9',
		line: '#dfe3e8',
		'line-2': '#eef0f3',
		edge: '#838c99',
		leader: '#a8b0bb',
		accent: '#b4231a',
		sure: '#1f6b40',
		link: '#15181e',
		focus: '#0b57d0',
		blue: '#1c5d99',
		brown: '#8a4b08',
		violet: '#5a4a8a',
		teal: '#0c6e70',
		green: '#2f6b2f',
		magenta: '#93306f',
		olive: '#6b6310',
		slate: '#3d4654',
		sky: '#0088dd',
		orange: '#dd6611',
		lilac: '#9977ee',
		aqua: '#009988',
		leaf: '#339911',
		pink: '#dd44aa',
		gold: '#998833',
		stone: '#887788'
	},
	dark: {
		ink: '#eceef2',
		'ink-2': '#b6bdc9',
		'ink-3': '#99a2b0',
		paper: '#14171c',
		wash: '#1c2027',
		line: '#333943',
		'line-2': '#262b33',
		edge: '#78818f',
		leader: '#5c6572',
		accent: '#ff8a7e',
		sure: '#7ecb9c',
		link: '#eceef2',
		focus: '#8ab4f8',
		blue: '#6fb1ec',
		brown: '#e0a160',
		violet: '#b3a2ec',
		teal: '#57c2c3',
		green: '#83c583',
		magenta: '#ec8fcb',
		olive: '#cfc45a',
		slate: '#b3bcca',
		sky: '#2277bb',
		orange: '#aa6644',
		lilac: '#8866dd',
		aqua: '#008888',
		leaf: '#338833',
		pink: '#bb4488',
		gold: '#998800',
		stone: '#777788'
	}
};

export const ROLES = Object.keys(DEFAULT_COLOURS.light) as Role[];

/** The backgrounds of all others. */
export const GROUNDS = ['paper', 'wash'] as const;

/** Greys between ink and paper, which depend on these two: their position from ink to paper. */
export const BETWEEN: Partial<Readonly<Record<Role, number>>> = {
	'ink-2': 0.28,
	'ink-3': 0.38,
	edge: 0.5,
	leader: 0.68,
	line: 0.885,
	'line-2': 0.945,
	wash: 0.965
};

/** WCAG 2.2: text (1.4.3), and parts that are needed to use or understand a page (1.4.11). */
const [TEXT, MARK] = [4.5, 3];

/**
 * The contrast that a colour needs on both backgrounds. Lines and leaders need none, because pages can be
 * understood without them.
 */
export const LEAST_CONTRAST: Partial<Readonly<Record<Role, number>>> = {
	ink: TEXT,
	'ink-2': TEXT,
	'ink-3': TEXT,
	accent: TEXT,
	sure: TEXT,
	link: TEXT,
	edge: MARK,
	focus: MARK,
	...Object.fromEntries(HUES.map((hue) => [hue, MARK]))
};

/** Colours with their own hue: one given for light also applies to dark, but lighter. */
export const COLOURED: readonly Role[] = ['accent', 'sure', 'link', 'focus', ...HUES];
