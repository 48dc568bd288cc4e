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

/** What a text names. */
export class People {
	readonly #named: readonly Named[];
	readonly #evident: ReadonlySet<string>;

	constructor(named: readonly Named[]) {
		this.#named = [...named].sort((a, b) => a.at - b.at);
		const surnames = this.#named
			.filter(({ name, isBare }) => isBare && tokens(name).length === 1)
			.map(({ name }) => name);
		this.#evident = new Set([
			...this.#named.filter(({ isEvident }) => isEvident).flatMap(({ name }) => tokens(name)),
			// “Najib Razak … Razak”: who is named by the surname later is a person.
			...surnames.filter((name) =>
				this.#named.some(
					(other) => tokens(other.name).length > 1 && tokens(other.name).at(-1) === name
				)
			)
		]);
	}

	/** The fullest form of a name anywhere in the text, with a role if any mention has one. */
	fullest(mention: Mention): Mention {
		if (mention.kind === 'pronoun') return mention;
		if (mention.kind === 'unnamed') return this.#withOffice(mention.name) ?? mention;
		const full = this.#named.find(({ name }) => name.includes(`(${mention.name})`));
		if (full) return { ...mention, name: full.name };
		const own = tokens(mention.name);
		const same = this.#named.filter((other) => isSame(own, tokens(other.name)));
		const longest = same.reduce<Mention>(
			(best, other) => (tokens(other.name).length > tokens(best.name).length ? other : best),
			mention
		);
		const role =
			mention.role ?? longest.role ?? same.find((other) => other.role !== undefined)?.role;
		return { name: longest.name, role, kind: mention.kind };
	}

	/** “His lawyer”, “the minister”: the one person with this office in the text. */
	#withOffice(phrase: string): Mention | undefined {
		const office = phrase
			.replace(
				/^(?:the|his|her|their|its|der|die|das|sein|seine|ihr|ihre|le|la|les|l['’]|son|sa|el|su)\s?/iu,
				''
			)
			.toLowerCase();
		if (office === phrase.toLowerCase() || office.includes(' ')) return undefined;
		const people = this.#named.filter(({ role }) =>
			role
				?.toLowerCase()
				.split(/[\s,-]+/u)
				.includes(office)
		);
		return new Set(people.map(({ name }) => name)).size === 1 ? people[0] : undefined;
	}

	/** Whom a pronoun means: the first name of the nearest sentence before that has one. */
	before(at: number, kind: Antecedent, sentenceStarts: readonly number[]): Named | undefined {
		const before = this.#named.filter((one) => one.at < at && one.kind === kind);
		const evident = before.filter(
			({ name }) => kind === 'organisation' || tokens(name).some((word) => this.#evident.has(word))
		);
		const fitting =
			evident.length > 0
				? evident
				: before.filter(({ name, isPlaced }) => !isPlaced && tokens(name).length > 1);
		const last = fitting.at(-1);
		if (!last) return undefined;
		const start = sentenceStarts.filter((from) => from <= last.at).at(-1) ?? 0;
		return fitting.find((one) => one.at >= start);
	}
}

function tokens(name: string): string[] {
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
