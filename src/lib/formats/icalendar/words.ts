/** The headline and the summary of an event. See ./SPEC.md §T. */
import { clip, clipNoted, shorten } from '../shared/clip';
import { reportLosses } from '../shared/html/losses';
import { htmlToMarkdown, isHtml } from '../shared/html/to-markdown';
import { toLine } from '../shared/sound-text';
import type { Component } from './lines';
import { plainToMarkdown, type Escaped } from '../shared/plain-markdown';
import { MAX_TEXT, toText } from './values';
import { placeOf, type Context } from './when';

const MAX_HEADLINE = 300;
/** A headline that was made from a text. */
const MADE_LENGTH = 80;

export interface Words {
	readonly headline: string;
	/** Markdown. */
	readonly summary: string | undefined;
}

/**
 * @param hasHtml - whether its program writes HTML into descriptions
 * @returns undefined: it has no text for a headline, which is reported
 */
export function readWords(
	component: Component,
	{ notes }: Pick<Context, 'notes'>,
	hasHtml: boolean
): Words | undefined {
	const find = (name: string) => component.properties.filter((line) => line.name === name);
	const descriptions = find('DESCRIPTION').filter(({ value }) => value.trim() !== '');
	const [title] = find('SUMMARY');
	const written = title ? toLine(toText(title)) : '';
	const body = descriptions.map(toText).join('\n\n');
	if (hasHtml) for (const line of descriptions) reportLosses(toText(line), placeOf(line), notes);
	const summaryOf = (more: string) => {
		const text = [more, body].filter((part) => part !== '').join('\n\n');
		const { markdown, isCut } =
			hasHtml && isHtml(text) ? fromHtml(text) : plainToMarkdown(text, MAX_TEXT);
		const [line] = descriptions;
		if (isCut && line) {
			const why = `The description is ${line.value.length} characters long. There is room for ${MAX_TEXT}: what is beyond is left out.`;
			notes.leftOut(placeOf(line), line.value.slice(-200), why, 'icalendar-long');
		}
		return markdown === '' ? undefined : markdown;
	};
	if (title && written.length > MAX_HEADLINE) {
		const headline = clipNoted(written, MAX_HEADLINE, placeOf(title), notes);
		return { headline, summary: summaryOf(written) };
	}
	if (written !== '') return { headline: written, summary: summaryOf('') };
	const headline = clip(toLine(body), MADE_LENGTH);
	const place = placeOf(title ?? component);
	if (headline === '') {
		const why = 'There is no SUMMARY and no DESCRIPTION. It is left out.';
		notes.leftOut(place, component.name, why, 'icalendar-headline');
		return undefined;
	}
	const message = `There is no SUMMARY: “${shorten(headline)}” is taken from its DESCRIPTION.`;
	notes.warn(place, message, 'icalendar-headline');
	return { headline, summary: summaryOf('') };
}

function fromHtml(text: string): Escaped {
	const markdown = htmlToMarkdown(text.replaceAll('\n', '<br>'));
	return { markdown: markdown.slice(0, MAX_TEXT), isCut: markdown.length > MAX_TEXT };
}
