/** The text layer of a PDF. The reader of PDFs is loaded when it is needed. See ./SPEC.md §P1. */
import { success, type Result } from '$lib/base/result';
import { ofText, refuse, type ArticleFile } from './article-file';

const MOST_PAGES = 200;
/** In points: raised figures are on their line. */
const SAME_LINE = 4;
/** Of the usual distance of lines: a wider gap begins a paragraph. */
const GAP = 1.6;

interface Line {
	readonly text: string;
	/** Of its base line, from the bottom of the page. */
	readonly y: number;
}

export async function readPdf(bytes: Uint8Array): Promise<Result<ArticleFile>> {
	const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
	const loading = getDocument({
		data: bytes.slice(),
		verbosity: VerbosityLevel.ERRORS,
		isEvalSupported: false,
		useSystemFonts: false,
		disableFontFace: true
	});
	try {
		const pdf = await loading.promise;
		const pages: string[] = [];
		for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
			const page = await pdf.getPage(number);
			const { items } = await page.getTextContent();
			pages.push(paragraphsOf(linesOf(items)));
		}
		const text = pages.filter((page) => page !== '').join('\n\n');
		if (!/\p{L}/u.test(text))
			return refuse(
				'pdf-without-text',
				'The PDF has no text, only pictures of its pages: recognize its text first, or paste it.'
			);
		return success(ofText(text));
	} catch {
		return refuse(
			'article-damaged',
			'The PDF cannot be read: it is damaged or locked. Paste its text.'
		);
	} finally {
		await loading.destroy();
	}
}

/** Text on one base line is a line. */
function linesOf(items: readonly object[]): Line[] {
	const lines: Line[] = [];
	for (const item of items) {
		if (!('str' in item)) continue;
		const { str, transform } = item as {
			readonly str: string;
			readonly transform: readonly number[];
		};
		const y = transform[5] ?? 0;
		const last = lines.at(-1);
		if (last && (str.trim() === '' || Math.abs(last.y - y) < SAME_LINE))
			lines[lines.length - 1] = { text: last.text + str, y: last.y };
		else if (str.trim() !== '') lines.push({ text: str, y });
	}
	return lines.map(({ text, y }) => ({ text: text.trim(), y }));
}

function paragraphsOf(lines: readonly Line[]): string {
	const gaps = lines.slice(1).map(({ y }, i) => (lines[i]?.y ?? 0) - y);
	const usual =
		gaps.filter((gap) => gap > 0).sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
	return lines.reduce((text, line, i) => {
		const gap = gaps[i - 1] ?? 0;
		if (i === 0) return line.text;
		if (gap > usual * GAP || gap < 0) return `${text}\n\n${line.text}`;
		if (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(line.text)) return text.slice(0, -1) + line.text;
		return `${text} ${line.text}`;
	}, '');
}
