/**
 * Who a noun phrase names: a person, a body, somebody without a name, or a pronoun.
 * Pure. See ../SPEC.md §N.
 */
import type { NamePatterns } from './name-pattern';

export interface Mention {
	/** As the text has it; of a person without the role. */
	readonly name: string;
	readonly role: string | undefined;
	readonly kind: 'person' | 'organisation' | 'unnamed' | 'pronoun';
}

const EDGES = /^[\s,;:–—-]+|[\s,;:–—-]+$/gu;

/** A pronoun or a phrase with or without a name. @param phrase - without commas at its ends */
export function toMention(phrase: string, patterns: NamePatterns): Mention | undefined {
	const words = phrase
		.replaceAll(/[«»„“”"]/gu, '')
		.replaceAll(/\s+/gu, ' ')
		.replaceAll(EDGES, '');
	if (words === '') return undefined;
	if (new RegExp(`^${patterns.pronoun}$`, 'u').test(words))
		return { name: words.toLowerCase(), role: undefined, kind: 'pronoun' };
	const possessive = new RegExp(`^(${patterns.name})['’]s? (\\p{Ll}.*)$`, 'u').exec(words);
	if (possessive) {
		const [, owner = '', rest = ''] = possessive;
		if (
			!new RegExp(`(?<![\\p{L}])${patterns.role}(?![\\p{L}])`, 'u').test(rest) &&
			!/\p{Lu}/u.test(rest)
		)
			return named(owner.replace(/['’]s?$/u, ''), undefined, patterns);
	}
	const parts = words.split(/, /u);
	const apposed = ofParts(parts, patterns);
	if (apposed) return apposed;
	return ofPhrase(words, patterns);
}

/** “Yang Moo-jin, president of the university”, “Malaysia's Prime Minister, Najib Razak” */
function ofParts(parts: readonly string[], patterns: NamePatterns): Mention | undefined {
	if (parts.length < 2) return undefined;
	const isName = (part: string) => new RegExp(`^(?:${patterns.name})$`, 'u').test(part);
	const last = parts.at(-1) ?? '';
	const head = parts.at(-2) ?? '';
	if (isName(last) && !isBareRole(last, patterns) && (!isName(head) || hasRole(head, patterns))) {
		const { role } = split(last, patterns);
		const apposition =
			hasRole(head, patterns) || /^(?:the|a|an|his|her)\s/iu.test(head) ? head : undefined;
		return named(split(last, patterns).name, role ?? roleOnly(apposition), patterns);
	}
	const at = parts.findIndex((part) => nameAtEnd(part, patterns) !== undefined);
	if (at === -1) return undefined;
	const phrase = ofPhrase(parts[at] ?? '', patterns);
	if (!phrase) return undefined;
	const rest = parts
		.slice(at + 1)
		.filter(
			(part) =>
				!/^(?:who|which|whose|der|die|qui|que|который|которая|який|яка)\b/iu.test(part) &&
				!/^\d+$/.test(part)
		);
	return phrase.kind === 'person' || phrase.kind === 'organisation'
		? {
				...phrase,
				role:
					phrase.role ?? roleOnly(rest.filter((part) => isApposition(part, patterns)).join(', '))
			}
		: phrase;
}

/** “the U.K. Foreign Office Minister Hugo Swire” */
function ofPhrase(words: string, patterns: NamePatterns): Mention | undefined {
	const name = nameAtEnd(words, patterns);
	if (name === undefined) return { name: words, role: undefined, kind: 'unnamed' };
	const lead = words.slice(0, words.length - name.length).trim();
	const { name: bare, role } = split(name, patterns);
	const article = /(?:^|\s)(?:the|der|die|das|le|la|les|el|los|las)$/iu;
	if (lead === '' || article.test(lead) || /^(?:in|at|on|after|under|during)\s/iu.test(lead))
		return named(bare, role, patterns);
	// “Lawyers for Ms Sandiford”, “a source from the railway company”: the head is before the name.
	if (
		/(?:^|\s)(?:for|of|from|in|at|with|by|von|aus|für|de|du|des|del|из|от|з|від)(?: the| der| la)?$/iu.test(
			lead
		) &&
		role === undefined
	)
		return { name: words, role: undefined, kind: 'unnamed' };
	if (hasRole(lead, patterns) || patterns.isOutlet.test(lead))
		return named(bare, [lead, role].filter(Boolean).join(' '), patterns);
	return named(bare, role, patterns);
}

function named(name: string, role: string | undefined, { isOrganisation }: NamePatterns): Mention {
	const bare = name.replaceAll(EDGES, '').replace(/['’]s?$/u, '');
	if (isOrganisation.test(bare)) return { name: bare, role: undefined, kind: 'organisation' };
	const kind = /^\p{Lu}{2,}$/u.test(bare) ? 'organisation' : 'person';
	return { name: bare, role: role === '' ? undefined : role, kind };
}

function nameAtEnd(words: string, { name }: NamePatterns): string | undefined {
	return new RegExp(`(?:^|(?<=[\\s(“"«„]))(?:${name})$`, 'u').exec(words)?.[0];
}

/** “Environment Minister John Baird”: the role is up to the last word of an office. */
function split(
	name: string,
	{ role, isHonorific }: NamePatterns
): { name: string; role: string | undefined } {
	const office = new RegExp(
		`^(.*(?<![\\p{L}])${role}(?![\\p{L}])(?:\\s(?:of|for|at)(?:\\s(?:the\\s)?\\p{Lu}[\\p{L}.]*)+?(?=\\s\\p{Lu}[\\p{L}.’'-]*\\s\\p{Lu}|\\s(?:Mr|Ms|Mrs|Dr)\\.?\\s))?)\\s(.+)$`,
		'u'
	).exec(name);
	if (office?.[1] !== undefined && office[2] !== undefined && /^\p{Lu}/u.test(office[2]))
		return { name: withoutHonorific(office[2], isHonorific), role: office[1] };
	return { name: withoutHonorific(name, isHonorific), role: undefined };
}

function withoutHonorific(name: string, isHonorific: RegExp): string {
	const [first = '', ...rest] = name.split(' ');
	return rest.length > 0 && isHonorific.test(first) ? rest.join(' ') : name;
}

function hasRole(words: string, { role }: NamePatterns): boolean {
	return new RegExp(`(?<![\\p{L}])${role}(?![\\p{L}])`, 'u').test(words);
}

/** “the Prime Minister”: an office in capitals, without a name. */
function isBareRole(words: string, { role }: NamePatterns): boolean {
	return new RegExp(`(?<![\\p{L}])${role}$`, 'u').test(words);
}

/** “a re-elected independent”, “from the health ministry”, not “in turn”. */
function isApposition(part: string, patterns: NamePatterns): boolean {
	return (
		hasRole(part, patterns) ||
		/^(?:the|an?|his|her|from|der|die|das|ein|eine|le|la|l['’]|un|une|el|los|las|una)\s/iu.test(
			part
		)
	);
}

/** Without an article, and only if it is short. */
function roleOnly(words: string | undefined): string | undefined {
	const role = words?.replace(/^(?:and|und|et)\s/iu, '').replaceAll(EDGES, '');
	return role === undefined || role === '' || role.length > 120 ? undefined : role;
}
