/** Title, publisher, day, address and language of a web page, from its JSON-LD or its meta tags. Pure. See ./SPEC.md §H2. */
import { toSafeUrl } from '$lib/document/address';
import { dayOf, type ArticleFile } from './article-file';
import { attributesOf, decodeEntities } from './html-marks';

type Facts = Omit<ArticleFile, 'text'>;

const JSON_LD =
	/<script\b[^>]*type\s*=\s*["']?application\/ld\+json["']?[^>]*>([^]*?)<\/script\s*>/gi;
const ARTICLE_TYPE = /Article$|^(?:Report|BlogPosting|LiveBlogPosting|SocialMediaPosting)$/;
/** Objects within objects are searched so deep. */
const MAX_DEPTH = 6;

export function factsOfHtml(html: string): Facts {
	const data = jsonLd(html);
	const meta = metaOf(html);
	const linked = /<link\b[^>]*rel\s*=\s*["']?canonical["']?[^>]*>/i.exec(html)?.[0] ?? '';
	const heading = /<h1\b[^>]*>([^]*?)<\/h1\s*>/i.exec(html)?.[1]?.replaceAll(/<[^>]*>/g, ' ');
	const title = /<title\b[^>]*>([^]*?)<\/title\s*>/i.exec(html)?.[1];
	const lang = /<html\b[^>]*\blang\s*=\s*["']?([\w-]+)/i.exec(html)?.[1];
	return {
		title: clean(text(data['headline']) ?? meta.get('og:title') ?? heading ?? title),
		publisher: clean(nameOf(data['publisher']) ?? meta.get('og:site_name')),
		published: dayOf(
			text(data['datePublished']) ??
				meta.get('article:published_time') ??
				meta.get('datepublished') ??
				meta.get('date') ??
				meta.get('dc.date')
		),
		url: address(
			text(data['url']) ??
				idOf(data['mainEntityOfPage']) ??
				attributesOf(linked).get('href') ??
				meta.get('og:url')
		),
		lang: text(data['inLanguage']) ?? lang
	};
}

type Fields = Readonly<Record<string, unknown>>;

/** The first article among the objects of all scripts. */
function jsonLd(html: string): Fields {
	for (const [, json = ''] of html.matchAll(JSON_LD)) {
		const found = articleIn(parsed(json), 0);
		if (found) return found;
	}
	return {};
}

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return undefined; // damaged JSON-LD says nothing
	}
}

function articleIn(value: unknown, depth: number): Fields | undefined {
	if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return undefined;
	if (Array.isArray(value)) {
		for (const item of value) {
			const found = articleIn(item, depth + 1);
			if (found) return found;
		}
		return undefined;
	}
	const fields = value as Fields;
	const types = [fields['@type']].flat();
	const isArticle = types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type));
	return isArticle ? fields : articleIn(fields['@graph'], depth + 1);
}

function metaOf(html: string): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const [tag] of html.matchAll(/<meta\b[^>]*>/gi)) {
		const attributes = attributesOf(tag);
		const name = (
			attributes.get('property') ??
			attributes.get('name') ??
			attributes.get('itemprop')
		)?.toLowerCase();
		const content = attributes.get('content');
		if (name !== undefined && content !== undefined && !found.has(name)) found.set(name, content);
	}
	return found;
}

function text(value: unknown): string | undefined {
	return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function nameOf(value: unknown): string | undefined {
	const [first] = [value].flat();
	return typeof first === 'object' && first !== null
		? text((first as Fields)['name'])
		: text(first);
}

function idOf(value: unknown): string | undefined {
	return typeof value === 'object' && value !== null ? text((value as Fields)['@id']) : text(value);
}

function address(value: string | undefined): string | undefined {
	return value === undefined ? undefined : toSafeUrl(value);
}

function clean(value: string | undefined): string | undefined {
	const words = decodeEntities(value ?? '')
		.replaceAll(/\s+/g, ' ')
		.trim();
	return words === '' ? undefined : words;
}
