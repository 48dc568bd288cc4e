/** The text of a Word file: its paragraphs. Pure. See ./SPEC.md §W1. */
import { strFromU8, unzipSync } from 'fflate';
import { success, type Result } from '$lib/base/result';
import { ofText, refuse, type ArticleFile } from './article-file';
import { decodeEntities } from './html-marks';

/** A packed file of a few kilobytes may unpack to gigabytes. */
const MOST_UNPACKED = 50 * 1024 * 1024;
const DOCUMENT = 'word/document.xml';
/** A paragraph's end, a tab, a line, or the text of a run; deleted text is `w:delText`. */
const PART = /<\/w:p>|<w:(?:tab|br|cr)\b[^>]*\/>|<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g;

export function readDocx(bytes: Uint8Array): Result<ArticleFile> {
	let size = 0;
	try {
		const files = unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				if (name !== DOCUMENT) return false;
				size = originalSize;
				return originalSize <= MOST_UNPACKED;
			}
		});
		if (size > MOST_UNPACKED)
			return refuse(
				'article-too-long',
				`The Word file unpacks to ${size} bytes; ${MOST_UNPACKED} at most.`
			);
		const document = files[DOCUMENT];
		if (!document)
			return refuse(
				'article-unknown',
				'This is a zip file, but no Word file: save the article as .docx or paste its text.'
			);
		return success(ofText(textOf(strFromU8(document))));
	} catch {
		return refuse(
			'article-damaged',
			'The Word file is damaged: open it in a word processor and save it again.'
		);
	}
}

function textOf(xml: string): string {
	const paragraphs = [''];
	for (const [part, words] of xml.matchAll(PART)) {
		const last = paragraphs.length - 1;
		if (part === '</w:p>') paragraphs.push('');
		else
			paragraphs[last] =
				`${paragraphs[last] ?? ''}${words === undefined ? ' ' : decodeEntities(words)}`;
	}
	return paragraphs
		.map((words) => words.trim())
		.filter((words) => words !== '')
		.join('\n\n');
}
