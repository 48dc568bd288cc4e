/** Who is named in an article, where: the names of its body. Pure. See ../SPEC.md §N. */
import type { Article } from '../article';
import type { LanguageWords } from '../words/language-words';
import { framedMention } from './frames';
import { NAME, namePatterns } from './name-pattern';
import { People, type Named } from './people';
import { toMention } from './speaker';

/** Words with a capital only because they begin a sentence, or that are no names. */
/** Before places, rather than people. */
const PLACED =
	/(?:^|\s)(?:in|at|from|near|to|via|across|around|outside|,|aus|nach|à|en|desde|в|из|у|з)\s$/iu;
const NO_NAME =
	/^(?:der|die|das|den|dem|ein|eine|einer|er|sie|es|wir|ich|nach|bei|im|am|auf|aus|mit|von|für|zum|zur|auch|als|wie|wenn|aber|und|doch|dabei|laut|seit|vor|le|la|les|l|un|une|il|elle|ils|elles|ce|cette|ces|son|sa|ses|en|dans|pour|par|sur|avec|selon|après|avant|lors|dès|mais|et|el|los|las|una|uno|según|este|esta|estos|su|sus|por|para|con|sin|sobre|tras|desde|hasta|pero|y|во?|на|по|за|из|от|до|при|с|к|о|об|у|и|а|но|он|она|они|это|этот|эта|так|также|как|что|однако|кроме|после|перед|одна|один|між|з|із|зі|від|до|під|та|й|але|він|вона|вони|це|цей|як|що|також|проте|однак|після|перед|the|this|that|these|those|it|its|he|she|they|we|i|you|his|her|their|our|my|there|here|in|on|at|by|for|from|to|with|of|as|an?|and|but|or|if|when|while|after|before|during|since|until|because|although|however|meanwhile|also|not|no|yes|one|two|three|some|many|most|more|all|both|each|every|other|another|such|what|which|who|how|why|where|yesterday|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|according|asked|speaking|let|last|next|discussing|image|photo)$/iu;

export function findPeople(article: Article, words: LanguageWords): People {
	return words.speech.mention === undefined
		? byCapitals(article, words)
		: byMention(article, words);
}

/** In a language without capitals: who says something. */
function byMention({ masked, blocks }: Article, words: LanguageWords): People {
	const form = new RegExp(
		(words.speech.mention ?? '').replaceAll('{say}', words.speech.say),
		'gsu'
	);
	const named: Named[] = [];
	for (const { role, sentences } of blocks) {
		if (role !== 'body') continue;
		for (const { start, end } of sentences) {
			for (const match of masked.slice(start, end).matchAll(form)) {
				const mention = framedMention(match.groups?.['subject'] ?? '', words);
				if (mention.kind !== 'pronoun' && mention.name !== '')
					named.push({
						...mention,
						at: start + match.index,
						isEvident: true,
						isBare: true,
						isPlaced: false
					});
			}
		}
	}
	return new People(named);
}

function byCapitals({ undated: masked, blocks, title }: Article, words: LanguageWords): People {
	const patterns = namePatterns(words);
	const names = new RegExp(`(?<![\\p{L}])${NAME}`, 'gu');
	// “Lindsay Sandiford, 56,”, “Oakeshott, a re-elected independent,”, “Hahn said”.
	const isPerson = new RegExp(
		`^,?\\s(?:\\d{1,3},|(?:an?|the|his|her)\\s(?:[\\p{L}-]+\\s){0,4}${patterns.role}(?![\\p{L}])|who\\s|(?:[^,.;]{3,80},\\s)?(?:also\\s|has\\s|had\\s)?(?:${patterns.say}|${patterns.tell})(?![\\p{L}]))`,
		'u'
	);
	const said = new RegExp(`(?<![\\p{L}])(?:${patterns.say})\\s$`, 'u');
	const titled = new RegExp(
		`(?<![\\p{L}])(?:${patterns.role}|(?:${words.speech.honorifics})\\.?),?\\s$`,
		'u'
	);
	// “his accomplice, X”, “the lawyer X”
	const apposed = new RegExp(
		`(?:^|[\\s,])(?:the|a|an|his|her|their|der|die|ein|eine|sein|seine|ihr|ihre|le|la|son|sa|un|une|el|su)\\s((?:(?!(?:of|to|in|for|from|at)\\s)[\\p{L}-]+\\s){0,4}${patterns.role}(?:\\s[\\p{Ll}-]+){0,4}),?\\s$`,
		'u'
	);
	// “X, president of the university,”
	const apposedBehind = new RegExp(
		`^,\\s((?:(?:the|an?|der|die|das|le|la|el)\\s)?(?:[\\p{L}’'-]+\\s){0,4}${patterns.role}(?![\\p{L}])[^,.;]{0,80}),`,
		'u'
	);
	const inTitle = new Set(title?.match(/\p{Lu}[\p{L}’-]+\s\p{Lu}[\p{L}’-]+/gu));
	const named: Named[] = [];
	for (const block of blocks) {
		if (block.role !== 'body') continue;
		for (const sentence of block.sentences) {
			for (const match of masked.slice(sentence.start, sentence.end).matchAll(names)) {
				const parts = match[0].split(' ');
				while (parts.length > 0 && NO_NAME.test(parts[0] ?? '')) parts.shift();
				const phrase = parts.join(' ').replace(/['’]s?$|[.]$/u, '');
				if (phrase.length < 2) continue;
				const at = sentence.start + match.index + match[0].length - phrase.length;
				const mention = toMention(phrase, patterns);
				if (!mention) continue;
				const behind = masked.slice(at + phrase.length, sentence.end);
				const ahead = masked.slice(sentence.start, at);
				const isEvident =
					mention.role !== undefined ||
					inTitle.has(mention.name) ||
					(isPerson.test(behind) && !PLACED.test(ahead)) ||
					titled.test(ahead) ||
					(parts.length > 0 && patterns.isHonorific.test(parts[0] ?? '')) ||
					said.test(ahead);
				named.push({
					...mention,
					at,
					isEvident,
					role:
						mention.kind === 'organisation'
							? undefined
							: (mention.role ?? apposed.exec(ahead)?.[1] ?? apposedBehind.exec(behind)?.[1]),
					isBare: !/(?:^|\s)(?:the|a|an)\s$/iu.test(ahead),
					isPlaced: PLACED.test(ahead)
				});
			}
		}
	}
	return new People(named);
}
