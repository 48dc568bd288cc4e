/**
 * Outlets and agencies that a text credits: according to, told, reported.
 * Pure. See ./SPEC.md §S.
 */
import type { Article } from './article';
import type { SourceKind, SourceProposal } from './proposal';
import { NAME, namePatterns } from './quotes/name-pattern';
import type { LanguageWords } from './words/language-words';
import { OUTLETS } from './words/outlets';

const KINDS: readonly (readonly [RegExp, SourceKind])[] = [
	[
		/(?<!\p{L})(?:AFP|AP|Associated Press|Press Trust|Reuters|UPI|KCNA|Yonhap|Xinhua|TASS|ТАСС|Belta|Interfax|Интерфакс|Укрінформ|УНІАН|dpa|agency|agence|agencia|nachrichtenagentur|агентство|агентства|وكالة)(?!\p{L})|通讯社|通訊社|新华社|新華社|路透社|法新社|通信|통신|رويترز/iu,
		'agency'
	],
	[
		/(?<!\p{L})(?:BBC|CNN|CBC|ABC|NBC|CBS|NHK|KBS|television|tv|radio|broadcast\p{L}*|телеканал\p{L}*|قناة)(?!\p{L})|电视台|之音|放送|방송/iu,
		'broadcaster'
	],
	[
		/(?<!\p{L})(?:magazine|weekly|world|revista|журнал\p{L}*|مجلة)(?!\p{L})|周刊|杂志/iu,
		'magazine'
	],
	[/\.\p{Ll}{2,4}$|website/iu, 'website']
];
/** An outlet with the word for it at its end, in a language without spaces. */
const SPACELESS =
	'[\\p{Script=Han}\\p{Script=Katakana}]{1,8}(?:通讯社|通訊社|日报|日報|时报|時報|晚报|新闻网|新聞網|电视台|電視台|之音|通信|新聞|放送|テレビ)|(?:新华|新華|路透|法新|美联|美聯|共同|塔斯|韩联|朝中|中央|中新|中通|彭博|国际文传)社|中新网|\\p{Script=Hangul}{1,6}(?:통신|신문|일보|방송|뉴스)';

interface Form {
	readonly rule: string;
	readonly pattern: RegExp;
}

const known = new WeakMap<LanguageWords, readonly Form[]>();

export function findSources({ masked, blocks }: Article, words: LanguageWords): SourceProposal[] {
	const { isOutlet, isGenericOutlet } = namePatterns(words);
	const forms = known.get(words) ?? formsOf(words);
	known.set(words, forms);
	const found = new Map<string, SourceProposal>();
	for (const { role, sentences } of blocks) {
		if (role !== 'body') continue;
		for (const sentence of sentences) {
			const text = masked.slice(sentence.start, sentence.end);
			for (const { rule, pattern } of forms) {
				for (const match of text.matchAll(pattern)) {
					const name = (match.groups?.['name'] ?? '').replace(/['’]s?$/u, '');
					const at = match[0].indexOf(name);
					const phrase = match[0].slice(0, at + name.length);
					const isCredited = words.speech.frames !== undefined || isOutlet.test(phrase);
					if (
						name === '' ||
						found.has(name) ||
						!isCredited ||
						(words.speech.frames === undefined && isGenericOutlet.test(name))
					)
						continue;
					const start = sentence.start + match.index + at;
					const kind = KINDS.find(([form]) => form.test(phrase))?.[1] ?? 'newspaper';
					found.set(name, { name, kind, at: { start, end: start + name.length }, rule });
				}
			}
		}
	}
	const all = [...found.values()].sort((a, b) => a.at.start - b.at.start);
	return all.filter(({ name }) => !all.some((other) => other.name.includes(`(${name})`)));
}

function formsOf(words: LanguageWords): Form[] {
	const { say, tell, quote, accordingTo, outlet } = namePatterns(words);
	if (words.lang === 'ar')
		return [
			{
				rule: 'outlet',
				pattern:
					/(?<!\p{L})[ولب]?(?:وكالة|صحيفة|قناة|إذاعة|مجلة|موقع) (?:أنباء )?(?:«|")?(?<name>\p{L}{3,}(?: برس)?)/gu
			}
		];
	if (words.speech.frames)
		return [
			{
				rule: 'outlet',
				pattern: new RegExp(`(?<name>${SPACELESS}|(?<!\\p{L})(?:${OUTLETS})(?!\\p{Lu}))`, 'gu')
			}
		];
	const lead = `(?:(?:[Tt]he|an?|der|die|das|dem|den|la|le|el|los|las)\\s)?(?:[\\p{Ll}-]+\\s){0,3}?[«„“"]?`;
	return [
		{
			rule: 'according to',
			pattern: new RegExp(`(?<![\\p{L}])${accordingTo}\\s${lead}(?<name>${NAME})`, 'gu')
		},
		{ rule: 'told', pattern: new RegExp(`(?<![\\p{L}])${tell}\\s${lead}(?<name>${NAME})`, 'gu') },
		{
			rule: 'named as an outlet',
			pattern: new RegExp(`(?<![\\p{L}])${outlet}\\s[«„“"]?(?<name>${NAME})`, 'gu')
		},
		{
			rule: 'gave to',
			pattern: new RegExp(
				`(?<![\\p{L}])(?:gave|given|sent|leaked|spoke|speaking|interview with)\\s(?:[\\p{Ll}]+\\s){0,2}?(?:to\\s)?(?:the\\s)?(?<name>${NAME})`,
				'gu'
			)
		},
		{
			rule: 'reports',
			pattern: new RegExp(
				`(?<name>${NAME})(?:\\sand\\s${NAME})?(?:['’]s\\s[\\p{Ll}\\s]{3,60})?,?\\s(?:has\\s|have\\s)?(?:${quote}|${say})(?![\\p{L}])`,
				'gu'
			)
		}
	];
}
