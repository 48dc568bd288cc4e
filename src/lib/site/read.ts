/**
 * Reads `site.yaml` and its files. Faulty parts are reported with their place and left out; the rest
 * is used. See ./SPEC.md §R.
 */
import { isMap, LineCounter } from 'yaml';
import type { Problem } from '$lib/base/result';
import { finding, formatPath, type Finding, type Key } from '$lib/document/finding';
import { toSafeUrl } from '$lib/document/address';
import { parseYaml, toData } from '$lib/formats/shared/yaml/parse';
import { YamlPlaces } from '$lib/formats/native/yaml-places';
import { locales, toLocale } from '$lib/language/locale';
import { contentName, toAsset } from './asset';
import type { Face, Family } from './font/family';
import { readFont } from './font/read-font';
import { keepShape } from './keep-shape';
import { toPalette } from './palette';
import type { FaceEntry, SiteFile } from './schema';
import { toSheet } from './sheet';
import { DEFAULT_SITE, type Logo, type Site, type SiteAsset } from './site';

/** Longer files were not written by a person. */
const MOST_CHARACTERS = 256 * 1024;
const KILOBYTE = 1024;
/** The limit of a font, because readers have to load it. */
const MOST_BYTES = { logo: 512 * KILOBYTE, font: 4096 * KILOBYTE };

/** A `site.yaml` with a valid shape. */
export interface ParsedSite {
	readonly text: string;
	readonly file: SiteFile;
	/** Names of the files that it needs. */
	readonly needs: readonly string[];
	readonly findings: readonly Finding[];
	/** The file cannot be read at all. */
	readonly isBroken: boolean;
	/** With the place of each in the text, in order of the text. */
	readonly toProblems: (findings: readonly Finding[]) => Problem[];
}

export interface ReadSite {
	readonly site: Site;
	readonly problems: readonly Problem[];
}

export function parseSite(text: string): ParsedSite {
	const lines = new LineCounter();
	const parsed = parseYaml(text.slice(0, MOST_CHARACTERS), { lines });
	const nothing = (code: string, message: string, offset = 0): ParsedSite => ({
		text,
		file: {},
		needs: [],
		isBroken: true,
		findings: [finding(code, [], message)],
		toProblems: (findings) => findings.map((found) => toProblem(found, lines, () => offset))
	});
	if (text.length > MOST_CHARACTERS)
		return nothing('file-too-long', `The file is too long: ${MOST_CHARACTERS} characters at most.`);
	if (parsed.kind !== 'document')
		return nothing(
			'file-syntax',
			'The file nests too deep, or repeats its anchors (&, *) too often.'
		);
	const { document } = parsed;
	const [broken] = document.errors;
	if (broken)
		return nothing('file-syntax', `The file breaks off here: ${broken.message}`, broken.pos[0]);
	const data = toData(document);
	const { file, findings } = keepShape(data.kind === 'data' ? (data.value ?? {}) : undefined);
	const places = new YamlPlaces(document);
	const find = (keys: readonly Key[]) => (isMap(document.contents) ? places.find(keys) : 0);
	return {
		text,
		file,
		needs: [
			...(file.logo ? [file.logo.light, file.logo.dark] : []),
			file.icon,
			...[...(file.fonts?.display ?? []), ...(file.fonts?.text ?? [])].map((face) => face?.file)
		].filter((name) => name !== undefined),
		findings,
		isBroken: data.kind !== 'data',
		toProblems: (found) =>
			found.map((one) => toProblem(one, lines, find)).sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
	};
}

/** @param bytesOf - a file beside it, by its name; undefined: it is missing */
export function openSite(
	{ text, file, findings, toProblems }: ParsedSite,
	bytesOf: (name: string) => Uint8Array | undefined
): ReadSite {
	const found: Finding[] = [...findings];
	const assets: SiteAsset[] = [];
	const take = (name: string, keys: readonly Key[], kind: 'logo' | 'font') => {
		const bytes = bytesOf(name);
		const fault = !bytes
			? `There is no file “${name}” beside site.yaml. It is left out.`
			: bytes.length > MOST_BYTES[kind]
				? `“${name}” has ${Math.ceil(bytes.length / KILOBYTE)} kB: ${MOST_BYTES[kind] / KILOBYTE} kB at most. It is left out.`
				: undefined;
		if (fault !== undefined) found.push(finding('site-file', keys, fault));
		if (!bytes || fault !== undefined) return undefined;
		const asset = toAsset(name, bytes);
		assets.push(asset);
		return asset;
	};
	const family = (use: 'display' | 'text'): Family =>
		(file.fonts?.[use] ?? []).flatMap((entry, i) => {
			if (!entry) return [];
			const keys = ['fonts', use, i, 'file'];
			const facts = readFont(bytesOf(entry.file) ?? new Uint8Array());
			if (bytesOf(entry.file) && !facts) {
				found.push(
					finding('site-font', keys, `“${entry.file}” is no font that can be read. It is left out.`)
				);
				return [];
			}
			const asset = take(entry.file, keys, 'font');
			return asset && facts ? [toFace(entry, asset, facts)] : [];
		});
	const logo = toLogo(file, (name, key) => take(name, ['logo', key], 'logo')?.file);
	const icon = file.icon === undefined ? undefined : take(file.icon, ['icon'], 'logo')?.file;
	const [display, textFamily] = [family('display'), family('text')];
	const { palette, findings: ofColours } = toPalette(file.colors ?? {});
	const css = toSheet({ palette, display, text: textFamily });
	const sheet = css === undefined ? undefined : toAsset('site.css', new TextEncoder().encode(css));
	const site: Site = {
		version: contentName(text, ...assets.map((asset) => asset.file)),
		...toWords(file, found),
		logo,
		icon,
		palette,
		display,
		text: textFamily,
		assets: sheet ? [...assets, sheet] : assets,
		sheet: sheet?.file
	};
	return { site, problems: toProblems([...found, ...ofColours]) };
}

/** A broken file has no name of another one. */
const NAMELESS = 'Timelines';

function toWords(
	file: SiteFile,
	found: Finding[]
): Pick<Site, 'name' | 'summary' | 'titlePattern' | 'lang' | 'links' | 'hasCredit'> {
	const report = (code: string, keys: readonly Key[], message: string) =>
		found.push(finding(code, keys, message));
	if (file.name === undefined && !found.some(({ keys }) => keys[0] === 'name'))
		report('shape-missing-field', ['name'], '“name” is missing: what is this site called?');
	const { title: pattern, lang } = file;
	const isPattern = pattern?.includes('{title}');
	if (pattern !== undefined && !isPattern)
		report(
			'site-title',
			['title'],
			`“${pattern}” lacks “{title}”, in whose place the title of a page stands. It is left out.`
		);
	if (lang !== undefined && !toLocale(lang))
		report(
			'site-language',
			['lang'],
			`“${lang}” is none of the languages that pages speak: ${locales.join(', ')}. It is left out.`
		);
	return {
		name: file.name?.trim() ?? NAMELESS,
		summary: file.summary?.trim(),
		titlePattern: pattern !== undefined && isPattern ? pattern : DEFAULT_SITE.titlePattern,
		lang: toLocale(lang) ?? DEFAULT_SITE.lang,
		links: (file.links ?? []).flatMap((link, i) => {
			if (!link) return [];
			const { label, url } = link;
			const safe = toLinkAddress(url);
			if (safe !== undefined) return [{ label: label.trim(), url: safe }];
			report(
				'site-link',
				['links', i, 'url'],
				`“${url}” is no address of a page: write “https://…”, “mailto:…”, or a path of this site like “/imprint”. It is left out.`
			);
			return [];
		}),
		hasCredit: file.credit ?? true
	};
}

/** An address of another site, an e-mail address, or a path of the same origin. */
function toLinkAddress(written: string): string | undefined {
	const url = written.trim();
	if (/^mailto:[^\s@]+@[^\s@]+$/i.test(url)) return url;
	// “//host” and “/\host” lead to another site.
	if (/^\/(?![/\\])[^\s\\]*$/.test(url)) return url;
	return toSafeUrl(url);
}

function toLogo(
	{ logo }: SiteFile,
	take: (name: string, key: 'light' | 'dark') => string | undefined
): Logo | undefined {
	if (!logo) return undefined;
	const light = take(logo.light, 'light');
	if (light === undefined) return undefined;
	const dark = logo.dark === undefined ? undefined : take(logo.dark, 'dark');
	return { light, dark, alt: logo.alt };
}

function toFace(entry: FaceEntry, { file }: SiteAsset, facts: Face['facts']): Face {
	const [least = NaN, most = least] = String(entry.weight ?? '')
		.trim()
		.split(/\s+/)
		.map((part) => Number.parseInt(part, 10));
	const weights = Number.isNaN(least) ? facts.weights : ([least, Math.max(least, most)] as const);
	const isItalic = entry.style === undefined ? facts.isItalic : entry.style === 'italic';
	return { file, weights, isItalic, facts };
}

function toProblem(
	{ code, keys, message, severity }: Finding,
	lines: LineCounter,
	find: (keys: readonly Key[]) => number
): Problem {
	const { line, col: column } = lines.linePos(find(keys));
	return { code, path: formatPath(keys), message, severity, line, column };
}
