/**
 * Reads the text of an article from a file: plain, Markdown, HTML, Word or PDF.
 * See ./SPEC.md §T.
 */
import { success, type Result } from '$lib/base/result';
import { decodeUtf8 } from '$lib/base/utf8';
import { MOST_BYTES, ofText, refuse, type ArticleFile } from './article-file';
import { readDocx } from './docx';
import { readHtml } from './html';
import { readMarkdownArticle } from './markdown';
import { readPdf } from './pdf';

const HTML =
	/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|p|h1|section)\b/i;

/** @param name - of the file: only Markdown is known by its name */
export async function readArticle(bytes: Uint8Array, name: string): Promise<Result<ArticleFile>> {
	if (bytes.length > MOST_BYTES)
		return refuse('article-too-long', `The file has ${bytes.length} bytes; ${MOST_BYTES} at most.`);
	const start = String.fromCharCode(...bytes.subarray(0, 5));
	if (start.startsWith('PK')) return readDocx(bytes);
	if (start === '%PDF-') return readPdf(bytes);
	const text = textOf(bytes);
	if (text === undefined)
		return refuse('not-utf-8', 'The file is not UTF-8 text: save it as UTF-8, or paste its text.');
	if (HTML.test(text)) return success(readHtml(text));
	if (/\.(?:md|markdown)$/i.test(name)) return success(readMarkdownArticle(text));
	return success(ofText(text));
}

function textOf(bytes: Uint8Array): string | undefined {
	try {
		return decodeUtf8(bytes).replace(/^\uFEFF/, '');
	} catch {
		return undefined;
	}
}
