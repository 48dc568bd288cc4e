/** The text of an article in Markdown, without its marks. Pure. See ./SPEC.md §M1. */
import { toSafeUrl } from '$lib/document/address';
import { dayOf, type ArticleFile } from './article-file';

const FRONT_MATTER = /^---\r?\n([^]*?)\r?\n---\r?\n/;

export function readMarkdownArticle(markdown: string): ArticleFile {
	const matter = FRONT_MATTER.exec(markdown);
	const field = (name: string) =>
		new RegExp(`^${name}\\s*:\\s*(.+)$`, 'im')
			.exec(matter?.[1] ?? '')?.[1]
			?.trim()
			.replace(/^(["'])(.*)\1$/, '$2');
	return {
		text: withoutMarks(markdown.slice(matter?.[0].length ?? 0)),
		title: field('title'),
		publisher: field('publisher'),
		published: dayOf(field('date') ?? field('published')),
		url: toSafeUrl(field('url') ?? '') ?? undefined,
		lang: field('lang')
	};
}

/** Lines keep their order; a heading is a paragraph. */
function withoutMarks(markdown: string): string {
	return markdown
		.replaceAll(/^(?:```|~~~)[^]*?^(?:```|~~~)[^\n]*$/gm, '')
		.replaceAll(/!\[[^\]]*\]\([^)]*\)/g, '')
		.replaceAll(/\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
		.replaceAll(/^[ \t]{0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$/gm, '\n$1\n')
		.replaceAll(/^[ \t]{0,3}(?:>[ \t]?)+/gm, '')
		.replaceAll(/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/gm, '')
		.replaceAll(/^[ \t]{0,3}(?:[-*_][ \t]*){3,}$/gm, '')
		.replaceAll(/<(https?:[^>]*)>/g, '$1')
		.replaceAll(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
		.replaceAll(/(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]+?)(?<=\S)\*/gu, '$1')
		.replaceAll(/(?<![\p{L}\p{N}_])_(?=\S)([^_\n]+?)(?<=\S)_(?![\p{L}\p{N}])/gu, '$1')
		.replaceAll(/`([^`\n]+)`/g, '$1')
		.replaceAll(/\\([\\`*_{}[\]()#+.!>-])/g, '$1')
		.replaceAll(/\n{3,}/g, '\n\n')
		.trim();
}
