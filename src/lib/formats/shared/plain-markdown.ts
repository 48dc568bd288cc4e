/**
 * Escapes plain text so that Markdown shows exactly that text.
 * Pure.
 */
import { toMarkdown } from 'mdast-util-to-markdown';
import { markdownToText } from './rich-text';

/** Characters with a meaning in some Markdown. Most texts only contain full stops. */
const MARKS = /[\\`*_[\]()#+\-.!<>&~=:@|\t]|^ | $|^\d/m;
/** Text with more marks than about this many is used as it is: see markdown/read.ts. */
const MANY_MARKS = 900;

export interface Escaped {
	readonly markdown: string;
	/** Whether there was more text than the limit allows. */
	readonly isCut: boolean;
}

/** @param most - the length of the result; longer text is cut */
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
