/** Each rule of quotations on a sentence of its own. */
import { expect, it } from 'vitest';
import { propose } from '../propose';

interface Said {
	readonly text: string;
	readonly speaker?: string | undefined;
	readonly via?: string | undefined;
	readonly to?: string | undefined;
}

function quotesOf(lang: string, text: string): Said[] {
	const result = propose(text, { published: '2024-03-14', today: '2026-01-01', lang });
	if (!result.ok) throw new Error('refused');
	return result.value.quotes.map(({ text: words, speaker, via, to }) => ({
		text: words,
		...(speaker !== undefined && { speaker }),
		...(via !== undefined && { via }),
		...(to !== undefined && { to })
	}));
}

it.each<[string, string, string, Said[]]>([
	[
		'[W1] said X',
		'en',
		'“The bridge is safe again,” said Ann Sample, the engineer.',
		[{ text: 'The bridge is safe again,', speaker: 'Ann Sample' }]
	],
	[
		'[W1] X said',
		'en',
		'“The bridge is safe again,” Mayor Ann Sample said.',
		[{ text: 'The bridge is safe again,', speaker: 'Ann Sample' }]
	],
	[
		'[W1] X, an office, said',
		'en',
		'“The bridge is safe again,” Ann Sample, head of the works, told reporters.',
		[{ text: 'The bridge is safe again,', speaker: 'Ann Sample', to: 'reporters' }]
	],
	[
		'[W1] before the quotation',
		'en',
		'Ann Sample warned that the bridge was “not safe for lorries”.',
		[{ text: 'not safe for lorries', speaker: 'Ann Sample' }]
	],
	[
		'[W1] an office before the name',
		'en',
		'The city’s engineer, Ann Sample, said, “The bridge is safe again.”',
		[{ text: 'The bridge is safe again.', speaker: 'Ann Sample' }]
	],
	[
		'[W1] according to',
		'en',
		'According to Ann Sample, “the bridge is safe again”.',
		[{ text: 'the bridge is safe again', speaker: 'Ann Sample' }]
	],
	[
		'[W1] somebody without a name',
		'en',
		'“The bridge is safe again,” said a spokesman for the city.',
		[{ text: 'The bridge is safe again,', speaker: 'a spokesman for the city' }]
	],
	[
		'[W1] a name and a colon',
		'en',
		'Ann Sample: “The bridge is safe again.”',
		[{ text: 'The bridge is safe again.', speaker: 'Ann Sample' }]
	],
	[
		'[W1] broken in two',
		'en',
		'“The bridge,” Ann Sample said, “is safe again for everybody.”',
		[
			{ text: 'The bridge,', speaker: 'Ann Sample' },
			{ text: 'is safe again for everybody.', speaker: 'Ann Sample' }
		]
	],
	[
		'[W2] a participle',
		'en',
		'Ann Sample defended the works, adding that the bridge was “safe for a century”.',
		[{ text: 'safe for a century', speaker: 'Ann Sample' }]
	],
	[
		'[W3] the same speaker goes on',
		'en',
		'“The bridge is safe,” Ann Sample said. “We looked at every bolt.”',
		[
			{ text: 'The bridge is safe,', speaker: 'Ann Sample' },
			{ text: 'We looked at every bolt.', speaker: 'Ann Sample' }
		]
	],
	[
		'[W3] after a colon',
		'en',
		'Engineer Ann Sample explained the works:\n\n“We looked at every bolt.”',
		[{ text: 'We looked at every bolt.', speaker: 'Ann Sample' }]
	],
	[
		'[N1] a surname',
		'en',
		'Engineer Ann Sample came to the river. “The bridge is safe again,” Sample said.',
		[{ text: 'The bridge is safe again,', speaker: 'Ann Sample' }]
	],
	[
		'[N1] a pronoun',
		'en',
		'Engineer Ann Sample came to the river. “The bridge is safe again,” she said.',
		[{ text: 'The bridge is safe again,', speaker: 'Ann Sample' }]
	],
	[
		'[N3] an office',
		'en',
		'Mayor Ann Sample came to the river. “The bridge is safe again,” the mayor said.',
		[{ text: 'The bridge is safe again,', speaker: 'Ann Sample' }]
	],
	[
		'[N3] the newspaper',
		'en',
		'The Example Herald asked the city. “The bridge is safe again,” Ann Sample told the newspaper.',
		[
			{
				text: 'The bridge is safe again,',
				speaker: 'Ann Sample',
				via: 'The Example Herald',
				to: 'The Example Herald'
			}
		]
	],
	[
		'[V1] told an agency',
		'en',
		'“The bridge is safe again,” Ann Sample told Reuters.',
		[{ text: 'The bridge is safe again,', speaker: 'Ann Sample', via: 'Reuters', to: 'Reuters' }]
	],
	[
		'[V1] asked by',
		'en',
		'Asked by reporters about the bridge, Ann Sample replied, “It is safe again.”',
		[{ text: 'It is safe again.', speaker: 'Ann Sample', to: 'reporters' }]
	],
	[
		'[V2] quoted by',
		'en',
		'Engineer Ann Sample came to the river. “The bridge is safe again,” Reuters quoted her as saying.',
		[{ text: 'The bridge is safe again,', speaker: 'Ann Sample', via: 'Reuters' }]
	],
	[
		'[V2] an agency at the end',
		'en',
		'Ann Sample praised “the courage of the divers of the city”, Reuters reported.',
		[{ text: 'the courage of the divers of the city', speaker: 'Ann Sample', via: 'Reuters' }]
	],
	[
		'[V2] according to an agency',
		'en',
		'“The bridge is safe again,” Ann Sample said, according to Reuters.',
		[{ text: 'The bridge is safe again,', speaker: 'Ann Sample', via: 'Reuters' }]
	],
	['[Q3] a title', 'en', 'On a new site, “The Bridge And The River”, the city shows plans.', []],
	['[Q3] a term', 'en', 'The city paid “blood money” for the bridge.', []],
	['[Q3] a gloss', 'en', 'They looked through the dome, or “window to the world”, at night.', []],
	['[Q3] words about words', 'en', 'It bears the words “and the river too” on its front.', []],
	[
		'[W1] an apposition with a comma in it',
		'en',
		'“The bridge is safe,” Ann Sample, an engineer at the University of Example, Sampletown, said.',
		[{ text: 'The bridge is safe,', speaker: 'Ann Sample' }]
	],
	[
		'[W1] a relative clause',
		'en',
		'Engineer A. K. Sample, who came to the river, called the bridge “safe for a century”.',
		[{ text: 'safe for a century', speaker: 'A. K. Sample' }]
	],
	[
		'[N1] a name with a body',
		'en',
		'“The bridge is safe,” engineer Ann Sample of the University of Example told BBC News.',
		[{ text: 'The bridge is safe,', speaker: 'Ann Sample', via: 'BBC News', to: 'BBC News' }]
	],
	[
		'[V1] an outlet without a preposition',
		'ru',
		'«Мост снова безопасен», — рассказала РИА Новости жительница города Анна Примерова.',
		[
			{
				text: 'Мост снова безопасен',
				speaker: 'Анна Примерова',
				via: 'РИА Новости',
				to: 'РИА Новости'
			}
		]
	],
	[
		'[N3] a surname of one letter with an office',
		'ko',
		'김보기 시장은 다리를 찾았다. 김 시장은 “다리는 다시 안전하다”고 말했다.',
		[{ text: '다리는 다시 안전하다', speaker: '김보기' }]
	],
	[
		'[W1] German',
		'de',
		'„Die Brücke ist wieder sicher“, sagte die Bürgermeisterin Anna Muster.',
		[{ text: 'Die Brücke ist wieder sicher', speaker: 'Anna Muster' }]
	],
	[
		'[W1] French',
		'fr',
		'« Le pont est de nouveau sûr », a déclaré la maire Anne Exemple.',
		[{ text: 'Le pont est de nouveau sûr', speaker: 'Anne Exemple' }]
	],
	[
		'[W1] French, with a pronoun',
		'fr',
		'La maire Anne Exemple est venue. « Le pont est de nouveau sûr », a-t-elle dit.',
		[{ text: 'Le pont est de nouveau sûr', speaker: 'Anne Exemple' }]
	],
	[
		'[W1] Spanish',
		'es',
		'«El puente vuelve a ser seguro», dijo la alcaldesa Ana Ejemplo.',
		[{ text: 'El puente vuelve a ser seguro', speaker: 'Ana Ejemplo' }]
	],
	[
		'[W1] Russian',
		'ru',
		'«Мост снова безопасен», — заявила мэр Анна Примерова.',
		[{ text: 'Мост снова безопасен', speaker: 'Анна Примерова' }]
	],
	[
		'[W1] Russian, within the marks',
		'ru',
		'«Мост снова безопасен, – заявила мэр Анна Примерова. – Мы проверили всё».',
		[
			{
				text: 'Мост снова безопасен, – заявила мэр Анна Примерова. – Мы проверили всё',
				speaker: 'Анна Примерова'
			}
		]
	],
	[
		'[W1] Ukrainian',
		'uk',
		'«Міст знову безпечний», — сказала мер Анна Прикладова.',
		[{ text: 'Міст знову безпечний', speaker: 'Анна Прикладова' }]
	],
	[
		'[W4] Korean',
		'ko',
		'김보기 시장은 “다리는 다시 안전하다”고 말했다.',
		[{ text: '다리는 다시 안전하다', speaker: '김보기' }]
	],
	[
		'[W4] Japanese',
		'ja',
		'見本花子市長は「橋は再び安全になった」と述べた。',
		[{ text: '橋は再び安全になった', speaker: '見本花子' }]
	],
	[
		'[W4] Chinese',
		'zh',
		'市长王样本说：“大桥又安全了，请放心。”',
		[{ text: '大桥又安全了，请放心。', speaker: '王样本' }]
	],
	[
		'[W4] Chinese, a relay',
		'zh',
		'新华社援引王样本的话说：“大桥又安全了，请放心。”',
		[{ text: '大桥又安全了，请放心。', speaker: '王样本', via: '新华社' }]
	],
	[
		'[W4] Arabic',
		'ar',
		'وقال المهندس سالم مثال: «الجسر آمن من جديد».',
		[{ text: 'الجسر آمن من جديد', speaker: 'المهندس سالم مثال' }]
	]
])('%s (%s)', (_, lang, text, quotes) => expect(quotesOf(lang, text)).toEqual(quotes));

it('[Q2] a quotation over two paragraphs has one speaker', () => {
	const text = 'Mayor Ann Sample said, “The bridge is safe.\n\n“We looked at every bolt.”';
	expect(quotesOf('en', text)).toEqual([
		{ text: 'The bridge is safe.', speaker: 'Ann Sample' },
		{ text: 'We looked at every bolt.', speaker: 'Ann Sample' }
	]);
});
