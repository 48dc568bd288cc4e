/** The row of the surface for an address, by the same patterns as SvelteKit's routes. Pure. */
import { match as isFeed } from '../../params/feed';
import { match as isFileFormat } from '../../params/file';
import { match as isLanguage } from '../../params/language';
import { match as isMedia } from '../../params/media';
import { match as isSlug } from '../../params/slug';
import { match as isWhole } from '../../params/whole';
import { SURFACE, type Surface } from './surface';

export interface Matched {
	readonly row: Surface;
	/** By name, decoded. */
	readonly params: Readonly<Record<string, string>>;
	/** Whether SvelteKit's data of the page is requested instead of the page. */
	readonly isData: boolean;
}

const MATCHERS: Readonly<Record<string, (value: string) => boolean>> = {
	feed: isFeed,
	file: isFileFormat,
	language: isLanguage,
	media: isMedia,
	slug: isSlug,
	whole: isWhole
};
const DATA = /\/__data\.json$/;
const PARAMETER = /\[\[?(?:\.\.\.)?(\w+)(?:=(\w+))?\]?\]/g;

interface Route {
	readonly row: Surface;
	readonly pattern: RegExp;
	/** In the order of the pattern's groups. */
	readonly names: readonly { readonly name: string; readonly matcher: string | undefined }[];
	/** The number of fixed parts: patterns with more of them are tried first. */
	readonly fixed: number;
}

const ROUTES: readonly Route[] = SURFACE.map(toRoute).sort((a, b) => b.fixed - a.fixed);

function toRoute(row: Surface): Route {
	const parameters = [...row.id.matchAll(PARAMETER)];
	const names = parameters.map(([, name = '', matcher]) => ({ name, matcher }));
	const parts = row.id.split('/').filter((part) => part !== '');
	const source = parts.map((part) => {
		if (/^\[\[.*\]\]$/.test(part)) return '(?:/([^/]+))?';
		if (part.startsWith('[...')) return '/(.+?)';
		const pieces = part.split(/\[\w+(?:=\w+)?\]/);
		return `/${pieces.map((text) => text.replaceAll('.', '\\.')).join('([^/]+?)')}`;
	});
	const fixed =
		parts.filter((part) => !part.startsWith('[')).length + (/\.\w+$/.test(row.id) ? 1 : 0);
	return { row, pattern: new RegExp(`^${source.join('')}/?$`), names, fixed };
}

/** @param path - of an address, still encoded. @returns undefined: there is no such route */
export function matchSurface(path: string): Matched | undefined {
	const isData = DATA.test(path);
	const plain = isData ? path.replace(DATA, '') : path;
	if (plain !== '' && plain !== '/' && plain.endsWith('/')) return undefined;
	for (const { row, pattern, names } of ROUTES) {
		if (isData && !row.hasData) continue;
		const params = toParams(pattern.exec(plain), names);
		if (params) return { row, params, isData };
	}
	return undefined;
}

function toParams(
	found: RegExpExecArray | null,
	names: Route['names']
): Record<string, string> | undefined {
	if (!found) return undefined;
	const params: Record<string, string> = {};
	for (const [i, { name, matcher }] of names.entries()) {
		const written = found[i + 1];
		if (written === undefined) continue;
		const value = decode(written);
		const isFit = matcher === undefined ? undefined : MATCHERS[matcher];
		if (value === undefined || (isFit && !isFit(value))) return undefined;
		params[name] = value;
	}
	return params;
}

function decode(written: string): string | undefined {
	try {
		return decodeURIComponent(written);
	} catch {
		return undefined;
	}
}
