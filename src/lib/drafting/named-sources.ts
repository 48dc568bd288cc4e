/**
 * Outlets and agencies that a text credits: according to, told, reported.
 * Pure. See ./SPEC.md §S.
 */
import type { Article } from './article';
import type { SourceKind, SourceProposal } from './proposal';
import { NAME, namePatterns } from './quotes/name-pattern';
import type { LanguageWords } from './words/language-words';

const KINDS: readonly (readonly [RegExp, SourceKind])[] = [
	[
		/\b(?:AFP|AP|Reuters|UPI|KCNA|Yonhap|Xinhua|TASS|Belta|Interfax|dpa|agency|agence|agencia|agentur)\b|通讯社|新华社|路透社|통신/iu,
		'agency'
	],
	[/\b(?:BBC|CNN|CBC|ABC|NBC|CBS|television|tv|radio|broadcast)/iu, 'broadcaster'],
	[/\b(?:magazine|weekly|world)\b/iu, 'magazine'],
	[/\.\p{Ll}{2,4}$|website/iu, 'website'],
	[/ministry|department|government/iu, 'government']
];

export function findSources({ masked, blocks }: Article, words: LanguageWords): SourceProposal[] {
	const { say, tell, quote, isOutlet } = namePatterns(words);
	const { accordingTo } = words.speech;
	const forms: readonly (readonly [string, RegExp])[] = [
		[
			'according to',
			new RegExp(
				`(?<![\\p{L}])(?:${accordingTo})\\s(?:(?:the|a|an)\\s)?(?:[\\p{Ll}-]+\\s){0,3}?(?<name>${NAME})`,
				'gu'
			)
		],
		[
			'told',
			new RegExp(
				`(?<![\\p{L}])(?:${tell})\\s(?:(?:the|a|an)\\s)?(?:[\\p{Ll}-]+\\s){0,3}?(?<name>${NAME})`,
				'gu'
			)
		],
		[
			'reports',
			new RegExp(
				`(?<name>${NAME})(?:['’]s\\s[\\p{Ll}\\s]{3,60})?,?\\s(?:has\\s|have\\s)?(?:${quote}|${say})(?![\\p{L}])`,
				'gu'
			)
		]
	];
	const found = new Map<string, SourceProposal>();
	for (const block of blocks) {
		if (block.role !== 'body') continue;
		const text = masked.slice(block.start, block.end);
		for (const [rule, form] of forms) {
			for (const match of text.matchAll(form)) {
				const name = (match.groups?.['name'] ?? '').replace(/['’]s?$/u, '');
				if (
					!isOutlet.test(match[0].slice(0, match[0].indexOf(name) + name.length)) ||
					found.has(name)
				)
					continue;
				const start = block.start + match.index + match[0].indexOf(name);
				const kind = KINDS.find(([pattern]) => pattern.test(match[0]))?.[1] ?? 'newspaper';
				found.set(name, { name, kind, at: { start, end: start + name.length }, rule });
			}
		}
	}
	const all = [...found.values()].sort((a, b) => a.at.start - b.at.start);
	return all.filter(({ name }) => !all.some((other) => other.name.includes(`(${name})`)));
}
