/** Marks in the article. */
import { expect, it } from 'vitest';
import { quoteOfWords, sourceOfWords } from './by-hand';
import { markText } from './marked-text';
import { add } from './review';
import { itemsOf, TEXT } from './test-article';

const written = (text: string, items = itemsOf(text)) =>
	markText(text, items).map(({ pieces }) =>
		pieces.map(({ text: words, item }) => (item ? `[${item.id} ${words}]` : words)).join('')
	);

it('[P8] each paragraph is in pieces, in one proposal or in none', () => {
	expect(written(TEXT)).toEqual([
		'Harbour bridge to close',
		'The council said [e1 on Monday] that the old bridge will close, and the mayor signed a contract with the builders [e2 in March].',
		'"[q1 We have waited for twenty years,]" Ana Ruiz, the mayor, told [s1 Reuters].',
		'The bridge was opened [e3 in 1931].',
		'"[q2 It shakes when a lorry crosses,]" said the engineer Tom Hale.'
	]);
});

it('[P8] of proposals within each other the shorter one is marked, and each has one stop', () => {
	const text = 'He said: "the Daily News wrote this".';
	const quote = quoteOfWords(text, { start: 9, end: text.length - 1 });
	const at = text.indexOf('Daily');
	const source = sourceOfWords(text, { start: at, end: at + 10 });
	const items = add(
		[{ id: 'q1', kind: 'quote', verdict: 'proposed', proposal: quote, home: undefined }],
		{ id: 's1', kind: 'source', verdict: 'proposed', proposal: source }
	);
	expect(written(text, items)).toEqual(['He said: "[q1 the ][s1 Daily News][q1  wrote this]".']);
	const firsts = markText(text, items).flatMap(({ pieces }) =>
		pieces.filter(({ isFirst }) => isFirst).map(({ item }) => item?.id)
	);
	expect(firsts).toEqual(['q1', 's1']);
});

it('[P8] a quotation over paragraphs is marked in each of them', () => {
	const text = '"One thing.\n\n"Another thing," she said.';
	const quote = quoteOfWords(text, { start: 0, end: text.indexOf(',"') });
	const items = [
		{ id: 'q1', kind: 'quote', verdict: 'proposed', proposal: quote, home: undefined } as const
	];
	expect(written(text, items)).toEqual(['"[q1 One thing.]', '[q1 "Another thing]," she said.']);
});

it('[P8] pieces are the whole text, and their offsets are those of the text', () => {
	const paragraphs = markText(TEXT, itemsOf());
	for (const { start, end, pieces } of paragraphs) {
		expect(pieces.map(({ text }) => text).join('')).toBe(TEXT.slice(start, end));
		for (const piece of pieces) expect(TEXT.slice(piece.start, piece.end)).toBe(piece.text);
	}
	expect(markText('', [])).toEqual([]);
});
