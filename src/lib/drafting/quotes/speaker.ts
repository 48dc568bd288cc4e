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
/** Longer texts beside a name are no office. */
const LONGEST_ROLE = 120;
const ARTICLE_AT_END = /(?:^|\s)(?:the|der|die|das|le|la|les|el|los|las)$/iu;
const PLACE_LEAD = /^(?:in|at|on|after|under|during)\s/iu;
/** “Lawyers for Ms Sandiford”, “a source from the railway company”: the head is before the name. */
const HEAD_BEFORE =
	/(?:^|\s)(?:for|of|from|in|at|with|by|von|aus|für|de|du|des|del|из|от|з|від)(?: the| der| la)?$/iu;
const CLAUSE = /^(?:who|which|whose|der|die|qui|que|который|которая|який|яка)\b|^\d+$/iu;
const DETERMINED =
	/^(?:the|an?|his|her|from|der|die|das|ein|eine|le|la|l['’]|un|une|el|los|las|una)\s/iu;

/** A pronoun or a phrase with or without a name. */
export function toMention(phrase: string, patterns: NamePatterns): Mention | undefined {
	const words = phrase
		.replaceAll(/[«»„“”"]/gu, '')
		.replaceAll(/\s+/gu, ' ')
		.replaceAll(EDGES, '')
		.replace(/^[dl]['’](?=\p{Lu})/u, '');
	if (!/\p{L}/u.test(words)) return undefined;
	if (patterns.isPronoun.test(words))
		return { name: words.toLowerCase(), role: undefined, kind: 'pronoun' };
	const [, owner, owned = ''] = patterns.possessive.exec(words) ?? [];
	if (owner !== undefined && !patterns.hasRole.test(owned) && !/\p{Lu}/u.test(owned))
		return toNamed(owner, undefined, patterns);
	return ofParts(words.split(', '), patterns) ?? ofPhrase(words, patterns);
}

/** “Yang Moo-jin, president of the university”, “Malaysia's Prime Minister, Najib Razak” */
function ofParts(parts: readonly string[], patterns: NamePatterns): Mention | undefined {
	if (parts.length < 2) return undefined;
	const [head = '', last = ''] = parts.slice(-2);
	const hasOffice = patterns.hasRole.test(head);
	const [first = '', second = ''] = parts;
	// “Ann Sample, an author at the University of California, Irvine”
	if (
		parts.length > 2 &&
		/\s/u.test(first) &&
		patterns.isName.test(first) &&
		isApposition(second, patterns)
	) {
		const { name, role } = parted(first, patterns);
		return toNamed(name, role ?? toRole(parts.slice(1).join(', ')), patterns);
	}
	if (
		patterns.isName.test(last) &&
		!patterns.roleAtEnd.test(last) &&
		(hasOffice || !patterns.isName.test(head))
	) {
		const { name, role } = parted(last, patterns);
		const isApposed = hasOffice || DETERMINED.test(head);
		return toNamed(name, role ?? (isApposed ? toRole(head) : undefined), patterns);
	}
	const at = parts.findIndex((part) => patterns.nameAtEnd.test(part));
	if (at === -1) return undefined;
	const mention = ofPhrase(parts[at] ?? '', patterns);
	if (mention.kind !== 'person') return mention;
	const apposed = parts.slice(at + 1).filter((part) => isApposition(part, patterns));
	return { ...mention, role: mention.role ?? toRole(apposed.join(', ')) };
}

/** “the U.K. Foreign Office Minister Hugo Swire” */
function ofPhrase(words: string, patterns: NamePatterns): Mention {
	const found = patterns.nameAtEnd.exec(words)?.[0];
	if (found === undefined) return { name: words, role: undefined, kind: 'unnamed' };
	const lead = words.slice(0, words.length - found.length).trim();
	// “the Prime Minister”: an office in capitals, without a name.
	if (patterns.roleAtEnd.test(found)) return { name: words, role: undefined, kind: 'unnamed' };
	const { name, role } = parted(found, patterns);
	if (HEAD_BEFORE.test(lead) && role === undefined) {
		// “Andrew Shepherd of the University of Leeds”
		const head = lead.replace(HEAD_BEFORE, '');
		if (patterns.nameAtEnd.test(head)) return ofPhrase(head, patterns);
		return { name: words, role: undefined, kind: 'unnamed' };
	}
	if (lead === '' || ARTICLE_AT_END.test(lead) || PLACE_LEAD.test(lead))
		return toNamed(name, role, patterns);
	if (patterns.hasRole.test(lead) || patterns.isOutlet.test(lead))
		return toNamed(name, [lead, role].filter(Boolean).join(' '), patterns);
	return toNamed(name, role, patterns);
}

function toNamed(
	name: string,
	role: string | undefined,
	{ isOrganisation }: NamePatterns
): Mention {
	const bare = name.replaceAll(EDGES, '').replace(/['’]s?$/u, '');
	const isBody = isOrganisation.test(bare) || /^\p{Lu}{2,}(?:\s\p{Lu}{2,})*$/u.test(bare);
	return isBody
		? { name: bare, role: undefined, kind: 'organisation' }
		: { name: bare, role: role === '' ? undefined : role, kind: 'person' };
}

/** “Environment Minister John Baird”: the role is up to the last word of an office. */
function parted(
	whole: string,
	{ office, isHonorific }: NamePatterns
): { name: string; role: string | undefined } {
	const [, role, name = whole] = office.exec(whole) ?? [];
	const [first = '', ...rest] = name.split(' ');
	return { name: rest.length > 0 && isHonorific.test(first) ? rest.join(' ') : name, role };
}

/** “a re-elected independent”, “from the health ministry”, not “in turn”. */
function isApposition(part: string, patterns: NamePatterns): boolean {
	return !CLAUSE.test(part) && (patterns.hasRole.test(part) || DETERMINED.test(part));
}

function toRole(words: string): string | undefined {
	const role = words.replace(/^(?:and|und|et)\s/iu, '').replaceAll(EDGES, '');
	return role === '' || role.length > LONGEST_ROLE ? undefined : role;
}
