/**
 * Plain text as Markdown that reads as just that text.
 * Pure.
 */
import { toMarkdown } from 'mdast-util-to-markdown';
import { markdownToText } from './rich-text';

/** Marks that mean something to Markdown somewhere. Most texts have no other than full stops. */
const MARKS = /[\\`*_[\]()#+\-.!<>&~=:@|\t]|^ | $|^\d/m;
/** Text with more marks than about this many is taken as it is written: see markdown/read.ts. */
const MANY_MARKS = 900;

export interface Escaped {
	readonly markdown: string;
	/** Whether there was more than there is room for. */
	readonly isCut: boolean;
}

/** @param most - length of what comes out; what is longer is cut */
export function plainToMarkdown(plain: string, most: number): Escaped {
	const whole = paragraphsOf(plain).join('\n\n');
	const isCut = whole.length > most;
	const text = whole.slice(0, most);
	if (!MARKS.test(text) || isAsWritten(text)) return { markdown: text, isCut };
	const markdown = escape(text);
	if (markdown.length <= most) return { markdown, isCut };
	const fitting = text.slice(0, Math.floor((most * most) / markdown.length) - 100);
	return { ...plainToMarkdown(fitting, most), isCut: true };
}

function isAsWritten(text: string): boolean {
	const marks = text.match(/[*_[\]()`>#-]/g)?.length ?? 0;
	return marks > MANY_MARKS && markdownToText(text) === text;
}

function escape(text: string): string {
	const children = paragraphsOf(text).map((value) => ({
		type: 'paragraph' as const,
		children: [{ type: 'text' as const, value }]
	}));
	return toMarkdown({ type: 'root', children }, { bullet: '-', emphasis: '_' }).trim();
}

function paragraphsOf(text: string): string[] {
	return text
		.split(/\n[^\S\n]*\n/)
		.map((part) =>
			part
				.split('\n')
				.map((line) => line.trim())
				.filter((line) => line !== '')
				.join('\n')
		)
		.filter((part) => part !== '');
}
