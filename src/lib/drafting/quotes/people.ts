/**
 * The people and bodies that a text names, in order: for pronouns and bare surnames.
 * Pure. See ../SPEC.md §N.
 */
import type { Mention } from './speaker';

export interface Named extends Mention {
	readonly at: number;
	/** Something shows that it is a person: an office, “Mr”, an age, a verb of saying. */
	readonly isEvident: boolean;
	/** Without an article. */
	readonly isBare: boolean;
	/** Behind “in”, “from” and so on. */
	readonly isPlaced: boolean;
}

/** Whom a pronoun can mean. */
export type Antecedent = 'person' | 'organisation';

/** With the words of the name that have a capital. */
interface Known extends Named {
	readonly words: readonly string[];
}

/** What a text names. */
export class People {
	readonly #named: readonly Known[];
	/** By each word of a name. */
	readonly #byWord = new Map<string, Known[]>();
	/** “Korean Central News Agency (KCNA)” by KCNA. */
	readonly #byShortName = new Map<string, Known>();
	/** Words of the names of people. */
	readonly #evident = new Set<string>();

	constructor(named: readonly Named[]) {
		this.#named = named
			.map((one) => ({ ...one, words: wordsOf(one.name) }))
			.sort((a, b) => a.at - b.at);
		for (const one of this.#named) {
			for (const word of new Set(one.words)) {
				const others = this.#byWord.get(word);
				if (others) others.push(one);
				else this.#byWord.set(word, [one]);
			}
			const [, short] = /\((\p{L}+)\)$/u.exec(one.name) ?? [];
			if (short !== undefined && !this.#byShortName.has(short)) this.#byShortName.set(short, one);
		}
		for (const { words, isEvident, isBare } of this.#named) {
			const [first = ''] = words;
			// “Najib Razak … Razak”: who is named by the surname later is a person.
			const isSurname = isBare && words.length === 1 && this.#isLastOfLonger(first);
			if (isEvident || isSurname) for (const word of words) this.#evident.add(word);
		}
	}

	#isLastOfLonger(word: string): boolean {
		return (this.#byWord.get(word) ?? []).some(
			({ words }) => words.length > 1 && words.at(-1) === word
		);
	}

	isPerson(name: string): boolean {
		return wordsOf(name).some((word) => this.#evident.has(word));
	}

	/** The fullest form of a name anywhere in the text, with a role if any mention has one. */
	fullest(mention: Mention): Mention {
		if (mention.kind === 'pronoun') return mention;
		if (mention.kind === 'unnamed') return this.#withOffice(mention.name) ?? mention;
		const full = this.#byShortName.get(mention.name);
		if (full) return { ...mention, name: full.name };
		const own = wordsOf(mention.name);
		const same = own
			.flatMap((word) => this.#byWord.get(word) ?? [])
			.filter((other) => isSame(own, other.words))
			.sort((a, b) => a.at - b.at);
		const longest = same.reduce<{
			name: string;
			words: readonly string[];
			role: string | undefined;
		}>((best, other) => (other.words.length > best.words.length ? other : best), {
			...mention,
			words: own
		});
		const role =
			mention.role ?? longest.role ?? same.find((other) => other.role !== undefined)?.role;
		return { name: longest.name, role, kind: mention.kind };
	}

	/** “His lawyer”, “the minister”: the one person with this office in the text. */
	#withOffice(phrase: string): Mention | undefined {
		const office = phrase.replace(DETERMINER, '').toLowerCase();
		const isBare = office === phrase.toLowerCase() && !/^\p{Lu}/u.test(phrase);
		if (isBare || office.split(' ').length > MOST_OFFICE_WORDS) return undefined;
		const form = new RegExp(
			`(?<![\\p{L}])${office.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`,
			'iu'
		);
		const people = this.#named.filter(({ role }) => role !== undefined && form.test(role));
		return new Set(people.map(({ name }) => name)).size === 1 ? people[0] : undefined;
	}

	/** Whom a pronoun means: the first name of the nearest sentence before that has one. */
	before(at: number, kind: Antecedent, sentenceStarts: readonly number[]): Named | undefined {
		const before = this.#named.filter((one) => one.at < at && one.kind === kind);
		const evident = before.filter(
			({ words }) => kind === 'organisation' || words.some((word) => this.#evident.has(word))
		);
		const fitting =
			evident.length > 0
				? evident
				: before.filter(({ words, isPlaced }) => !isPlaced && words.length > 1);
		const last = fitting.at(-1);
		if (!last) return undefined;
		const start = sentenceStarts.filter((from) => from <= last.at).at(-1) ?? 0;
		return fitting.find((one) => one.at >= start);
	}
}

const MOST_OFFICE_WORDS = 4;
const DETERMINER =
	/^(?:the|his|her|their|its|der|die|das|sein|seine|ihr|ihre|le|la|les|l['’]|son|sa|el|su)\s?/iu;

function wordsOf(name: string): string[] {
	return name
		.replaceAll(/\([^)]*\)/gu, ' ')
		.split(/[\s.]+/u)
		.filter((word) => /^[\p{Lu}\p{Lo}]/u.test(word));
}

/** All words of the shorter name are in the longer one, and the first or the last is the same. */
function isSame(a: readonly string[], b: readonly string[]): boolean {
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	return (
		short.length > 0 &&
		short.every((word) => long.includes(word)) &&
		(short.at(-1) === long.at(-1) || short[0] === long[0])
	);
}
