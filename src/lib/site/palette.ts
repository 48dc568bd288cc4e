/**
 * From the colours of a site file to all colours of its pages. Unreadable colours are reported and replaced by
 * the nearest readable one. Pure. See ./SPEC.md §C.
 */
import { finding, type Finding } from '$lib/document/finding';
import { contrastOf, mix, nearestWith, parseHex, type Hex } from './colour';
import {
	BETWEEN,
	COLOURED,
	DEFAULT_COLOURS,
	GROUNDS,
	LEAST_CONTRAST,
	MODES,
	propertyOf,
	ROLES,
	type Colours,
	type Mode,
	type Role
} from './roles';

export type Palette = Readonly<Record<Mode, Colours>>;
/** As an author writes them. */
export type WrittenColours = {
	readonly [M in Mode]?: { readonly [R in Role]?: string | undefined } | undefined;
};
type Named = Partial<Readonly<Record<Role, Hex>>>;

export const DEFAULT_PALETTE: Palette = DEFAULT_COLOURS;

/** A colour that was only given for the other mode gets the contrast that ours has. */
const AT_EASE = 6;
const OTHER: Readonly<Record<Mode, Mode>> = { light: 'dark', dark: 'light' };

export function toPalette(written: WrittenColours): {
	readonly palette: Palette;
	readonly findings: readonly Finding[];
} {
	const findings: Finding[] = [];
	const named = {
		light: toNamed(written, 'light', findings),
		dark: toNamed(written, 'dark', findings)
	};
	const colours = (mode: Mode) => toColours(mode, named, findings);
	return { palette: { light: colours('light'), dark: colours('dark') }, findings };
}

/** The valid colours of a mode. */
function toNamed(written: WrittenColours, mode: Mode, findings: Finding[]): Named {
	const named: Partial<Record<Role, Hex>> = {};
	for (const role of ROLES) {
		const text = written[mode]?.[role];
		if (text === undefined) continue;
		const hex = parseHex(text);
		if (hex) named[role] = hex;
		else
			findings.push(
				finding(
					'site-colour',
					['colors', mode, role],
					`“${text}” is no colour here. Write it as “#rrggbb”, in quotes. It is left out.`
				)
			);
	}
	return named;
}

function toColours(mode: Mode, both: Readonly<Record<Mode, Named>>, findings: Finding[]): Colours {
	const named = both[mode];
	const colours: Record<Role, Hex> = { ...DEFAULT_COLOURS[mode], ...named };
	const isOwnGround = named.ink !== undefined || named.paper !== undefined;
	if (isOwnGround)
		for (const [role, part] of Object.entries(BETWEEN) as [Role, number][])
			colours[role] = named[role] ?? mix(colours.ink, colours.paper, part);
	if (!named.link && !both[OTHER[mode]].link) colours.link = colours.ink;
	colours.wash = groundFor(mode, colours, named, findings);
	const grounds = GROUNDS.map((ground) => colours[ground]);
	for (const role of ROLES) {
		const least = LEAST_CONTRAST[role];
		if (least === undefined) continue;
		const elsewhere = COLOURED.includes(role) ? both[OTHER[mode]][role] : undefined;
		const requested = named[role] ?? elsewhere ?? colours[role];
		const wanted = named[role] === undefined && elsewhere ? Math.max(least, AT_EASE) : least;
		const nearest =
			nearestWith(requested, grounds, wanted) ??
			nearestWith(requested, grounds, least) ??
			colours.ink;
		colours[role] = nearest;
		if (named[role])
			findings.push(...failingPairs({ mode, role, requested, colours, nearest, least }));
	}
	return colours;
}

/** If the text cannot be read on wash, wash is moved as close to the paper as in our own palette. */
function groundFor(mode: Mode, colours: Colours, named: Named, findings: Finding[]): Hex {
	const { paper, wash, ink } = colours;
	const least = LEAST_CONTRAST.ink ?? 1;
	if (nearestWith(ink, [paper, wash], least)) return wash;
	const other = mix(ink, paper, BETWEEN.wash ?? 1);
	const near = nearestWith(ink, [paper, other], least) ? other : paper;
	if (named.wash)
		findings.push(
			finding(
				'site-contrast',
				['colors', mode, 'wash'],
				`No text can be read both on “${wash}” (wash) and on “${paper}” (paper). Used in its place: “${near}”.`,
				'warning'
			)
		);
	return near;
}

interface Pair {
	readonly mode: Mode;
	readonly role: Role;
	readonly requested: Hex;
	readonly colours: Colours;
	readonly nearest: Hex;
	readonly least: number;
}

function failingPairs({ mode, role, requested, colours, nearest, least }: Pair): Finding[] {
	return GROUNDS.flatMap((ground) => {
		const ratio = contrastOf(requested, colours[ground]);
		if (ratio >= least) return [];
		return finding(
			'site-contrast',
			['colors', mode, role],
			`“${requested}” (${role}) on “${colours[ground]}” (${ground}) has a contrast of ${inWords(ratio)}:1 and needs ${least}:1. The nearest colour that has it is “${nearest}”: it is used.`,
			'warning'
		);
	});
}

/** Rounded down, so that a failing contrast never looks sufficient. */
function inWords(ratio: number): string {
	return (Math.floor(ratio * 100) / 100).toFixed(2);
}

/** Custom properties of tokens.css with their values, for colours that differ from the defaults there. */
export function toProperties(palette: Palette): [name: string, light: Hex, dark: Hex][] {
	return ROLES.flatMap((role): [string, Hex, Hex][] => {
		const [light, dark] = [palette.light[role], palette.dark[role]];
		// A link without its own colour has that of the text around it.
		const plain = role === 'link' ? palette : DEFAULT_COLOURS;
		const of = role === 'link' ? 'ink' : role;
		const isPlain = MODES.every((mode) => palette[mode][role] === plain[mode][of]);
		return isPlain ? [] : [[propertyOf(role), light, dark]];
	});
}
