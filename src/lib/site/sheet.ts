/**
 * The style sheet of a site: its fonts, their replacements, and its colours as the custom properties of
 * tokens.css. Pure. See ./SPEC.md §F.
 */
import { toProperties, type Palette } from './palette';
import { faceFor, widerThanOurs, type Family } from './font/family';

interface Dressed {
	readonly palette: Palette;
	readonly display: Family;
	readonly text: Family;
}

/** The factor that makes Arial as wide as our font: tokens.css has the same. */
const ARIAL = [
	{
		weights: '100 599',
		weight: 400,
		part: 0.932,
		local: ['Arial', 'Liberation Sans', 'Helvetica']
	},
	{
		weights: '600 900',
		weight: 600,
		part: 0.9,
		local: [
			'Arial Bold',
			'Arial-BoldMT',
			'Liberation Sans Bold',
			'LiberationSans-Bold',
			'Helvetica Bold',
			'Helvetica-Bold'
		]
	}
] as const;

const FORMATS: Readonly<Record<string, string>> = {
	woff2: 'woff2',
	woff: 'woff',
	ttf: 'truetype',
	otf: 'opentype'
};

/** Names of font families that no reader's machine has. */
const NAMES = { display: 'Site display', text: 'Site text' } as const;
const PROPERTIES = { display: '--serif', text: '--sans' } as const;
const ENDS = { display: 'Georgia, serif', text: 'system-ui, sans-serif' } as const;

export interface SheetOptions {
	/** The address of a file of the site; without it, relative to the sheet. */
	readonly hrefOf?: (file: string) => string;
	/** More specific than the rules of tokens.css, in any order. */
	readonly selector?: string;
}

/** @returns undefined: nothing differs from tokens.css */
export function toSheet(
	{ palette, display, text }: Dressed,
	{ hrefOf = (file) => file, selector = 'html:root' }: SheetOptions = {}
): string | undefined {
	const families = { display, text };
	const uses = (['display', 'text'] as const).filter((use) => families[use].length > 0);
	const properties = [
		...toProperties(palette).map(
			([name, light, dark]) => `${name}: light-dark(${light}, ${dark});`
		),
		...uses.map(
			(use) => `${PROPERTIES[use]}: '${NAMES[use]}', '${NAMES[use]} stand-in', ${ENDS[use]};`
		)
	];
	if (properties.length === 0) return undefined;
	const fonts = uses.flatMap((use) => [
		...faceRules(NAMES[use], families[use], hrefOf),
		...standInRules(`${NAMES[use]} stand-in`, families[use])
	]);
	return [...fonts, `${selector} {\n\t${properties.join('\n\t')}\n}`].join('\n') + '\n';
}

/** Lines have the same height in the replacement, so they do not move when the font is loaded. */
function faceRules(name: string, family: Family, hrefOf: (file: string) => string): string[] {
	return family.map(({ file, weights: [least, most], isItalic, facts }) =>
		rule([
			`font-family: '${name}'`,
			`src: url(${hrefOf(file)}) format('${FORMATS[file.split('.').at(-1) ?? ''] ?? 'woff2'}')`,
			`font-weight: ${least === most ? least : `${least} ${most}`}`,
			`font-style: ${isItalic ? 'italic' : 'normal'}`,
			'font-display: swap',
			...heights(facts, 1)
		])
	);
}

function standInRules(name: string, family: Family): string[] {
	return ARIAL.flatMap(({ weights, weight, part, local }) => {
		const face = faceFor(family, weight);
		if (!face) return [];
		const size = part * widerThanOurs(family, weight);
		return rule([
			`font-family: '${name}'`,
			`src: ${local.map((font) => `local('${font}')`).join(', ')}`,
			`font-weight: ${weights}`,
			`size-adjust: ${percent(size)}`,
			...heights(face.facts, size)
		]);
	});
}

/** @param size - the factor by which a browser multiplies them */
function heights({ ascent, descent }: { ascent: number; descent: number }, size: number): string[] {
	return [
		`ascent-override: ${percent(ascent / size)}`,
		`descent-override: ${percent(descent / size)}`,
		'line-gap-override: 0%'
	];
}

function percent(part: number): string {
	return `${Math.round(Math.max(0, part) * 1000) / 10}%`;
}

function rule(declarations: readonly string[]): string {
	return `@font-face {\n${declarations.map((line) => `\t${line};\n`).join('')}}`;
}
