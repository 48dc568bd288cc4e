import { expect, it } from 'vitest';
import { findQuoteMarks } from './quote-marks';

/** The words between marks of a text of one paragraph. */
function marked(text: string): string[] {
	const { marked: found } = findQuoteMarks(text, [{ start: 0, end: text.length }]);
	return found.map(({ start, end }) => text.slice(start, end));
}

it.each<[string, string, string[]]>([
	['[Q1] straight', 'He said, "Come in," and left.', ['Come in,']],
	['[Q1] English', 'He said, “Come in,” and left.', ['Come in,']],
	['[Q1] British', 'He said, ‘Come in, it’s late,’ and left.', ['Come in, it’s late,']],
	['[Q1] German', 'Er sagte: „Kommen Sie herein.“', ['Kommen Sie herein.']],
	['[Q1] German, reversed', 'Er sagte: »Kommen Sie herein.«', ['Kommen Sie herein.']],
	['[Q1] French', 'Il a dit : « Entrez. »', [' Entrez. ']],
	['[Q1] Spanish', 'Dijo: «Pasen “todos” ahora».', ['Pasen “todos” ahora']],
	['[Q1] Russian', 'Он сказал: «Войдите».', ['Войдите']],
	['[Q1] Chinese', '他说：“请进。”', ['请进。']],
	['[Q1] Japanese', '彼は「入って」と言った。', ['入って']],
	['[Q1] Korean', '그는 "들어오세요"라고 말했다.', ['들어오세요']],
	['[Q1] Arabic', 'قال: «تفضل».', ['تفضل']],
	['[Q1] marks that do not match', 'He said, "Come in.“ Then he left.', ['Come in.']],
	['[Q1] marks within marks', '“He said ‘come in’ to me,” she said.', ['He said ‘come in’ to me,']],
	['[Q1] an apostrophe', "It's the dogs' dinner.", []],
	['[Q1] an inch', 'A 12" record and a 7" one.', []]
])('%s', (_, text, words) => expect(marked(text)).toEqual(words));

it('[Q2] a quotation over paragraphs has no closing mark before its end', () => {
	const text = '“It was a bad day.\n\n“We start again,” he said.';
	const paragraphs = [
		{ start: 0, end: 18 },
		{ start: 20, end: text.length }
	];
	const found = findQuoteMarks(text, paragraphs);
	expect(found.marked.map(({ start, end }) => text.slice(start, end))).toEqual([
		'It was a bad day.',
		'We start again,'
	]);
	expect(found.unclosed).toEqual([]);
});

it('[Q2] a mark that is never closed is reported', () => {
	const text = 'He said, “Come in.';
	expect(findQuoteMarks(text, [{ start: 0, end: text.length }])).toEqual({
		marked: [],
		unclosed: [9]
	});
});
