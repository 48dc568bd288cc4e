/**
 * Compares drafted timelines with annotations: events by date and sentence, quotations by their words, speakers
 * and relays among the quotations of both. What an annotation has as optional is neither missed nor false.
 */

/** @typedef {{ date: string, alt?: string[], stated: string, trigger: string, optional?: boolean, kind?: string }} Event */
/** @typedef {{ text: string, speaker: string | null, role: string | null, via: string | null, to: string | null, mode?: string, parts?: string[], doubt?: string[], optional?: boolean }} Quote */
/** @typedef {{ name: string, optional?: boolean }} Source */
/** @typedef {{ events: Event[], quotes: Quote[], sources: Source[] }} Annotations */
/** @typedef {{ right: number, false: number, found: number, missed: number }} Count */

const MARKS = /["“”„‟«»‹›「」『』〝〞＂‘’‚‛'`´]/gu;
const PREPOSITION =
	/^(?:on|in|at|from|by|since|during|over|until|through|about|around|the|of|for|am|im|vom|seit|bis|der|le|la|en|dès|du|dans|в|во|с|на)\s+/iu;
const TITLES = new Set(
	'mr mrs ms dr sir prof professor emeritus general gen president the a an of der die das le la les un une du l d'.split(
		' '
	)
);
const SPACELESS = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;
const LONGEST_STEM = 5;

/** @param {string | null | undefined} text */
function fold(text) {
	return (text ?? '')
		.normalize('NFKC')
		.toLowerCase()
		.replaceAll(/[\u064b-\u0652\u0670\u0640\u200b-\u200f\u2060]/gu, '')
		.replaceAll(MARKS, '')
		.replaceAll(/[‐‑‒–—―-]+/gu, '-')
		.replaceAll('…', '...')
		.replaceAll(/\s+/gu, ' ')
		.trim();
}

/** @param {string | null | undefined} text */
const letters = (text) => fold(text).replaceAll(/[^\p{L}\p{N}_]+/gu, '');
/** @param {string | null | undefined} text */
const quoteKey = (text) =>
	fold(text)
		.replaceAll(/^[\s.,;:!?،؟。、！？-]+|[\s.,;:!?،؟。、！？-]+$/gu, '')
		.replaceAll(/\s+/gu, '');

/** @param {string} text */
function parts(text) {
	const all = letters(text);
	return new Set(
		Array.from({ length: Math.max(1, all.length - 2) }, (_, i) => all.slice(i, i + 3))
	);
}

/** @param {Event} a @param {Event} b */
function isSameSentence(a, b) {
	const [x, y] = [letters(a.trigger), letters(b.trigger)];
	if (x === '' || y === '') return false;
	if (x.includes(y) || y.includes(x)) return Math.min(x.length, y.length) >= 8 || x === y;
	const [p, q] = [parts(a.trigger), parts(b.trigger)];
	const common = [...p].filter((part) => q.has(part)).length;
	return common >= 0.5 * Math.min(p.size, q.size);
}

/** @param {string} date */
const day = (date) =>
	date
		.replace('–', '/')
		.toUpperCase()
		.replaceAll(/T[\d:.+Z-]+/g, '');
/** @param {Event} gold @param {Event} own */
const isSameDate = (gold, own) =>
	[gold.date, ...(gold.alt ?? [])].some((one) => day(one) === day(own.date));

/** @param {string} text */
function core(text) {
	let rest = fold(text);
	for (let before = ''; before !== rest;) {
		before = rest;
		rest = rest.replace(PREPOSITION, '');
	}
	return rest.replaceAll(/[^\p{L}\p{N}_]+/gu, ' ').trim();
}

/** @param {Event} a @param {Event} b */
function overlaps(a, b) {
	const [x, y] = [core(a.stated), core(b.stated)];
	if (x === '' || y === '') return false;
	if (x.includes(y) || y.includes(x)) return true;
	const words = new Set(y.split(' '));
	return x.split(' ').some((word) => words.has(word));
}

/**
 * The same person or outlet, in any form that a text may use.
 *
 * @param {string | null | undefined} a
 * @param {string | null | undefined} b
 */
export function isSameName(a, b) {
	if (!a || !b) return !a && !b;
	const [x, y] = [a, b].map((name) => fold(name).replaceAll(/\s+/gu, ''));
	if (x === undefined || y === undefined) return false;
	if (x === y) return true;
	if (SPACELESS.test(x + y))
		return (x.includes(y) || y.includes(x)) && Math.min(x.length, y.length) >= 2;
	const words = (/** @type {string} */ name) => {
		const all = fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];
		const bare = fold(name.replaceAll(/\([^)]*\)/gu, ' ')).match(/[\p{L}\p{N}]+/gu) ?? [];
		const kept = bare.filter((word) => !TITLES.has(word));
		return new Set(kept.length > 0 ? kept : all);
	};
	const [p, q] = [words(a), words(b)];
	const isPart = (/** @type {Set<string>} */ one, /** @type {Set<string>} */ other) =>
		[...one].every((word) => other.has(word));
	if (isPart(p, q) || isPart(q, p)) return true;
	for (const [name, other] of /** @type {const} */ ([
		[a, q],
		[b, p]
	]))
		for (const [, short = ''] of name.matchAll(/\(([^)]*)\)/gu)) {
			const own = new Set(fold(short).match(/[\p{L}\p{N}]+/gu));
			if (own.size > 0 && own.size === other.size && isPart(own, other)) return true;
		}
	const stems = (/** @type {Set<string>} */ set) =>
		new Set(
			[...set].map((word) =>
				word.length > LONGEST_STEM ? word.slice(0, Math.max(4, word.length - 2)) : word
			)
		);
	return isPart(stems(p), stems(q)) || isPart(stems(q), stems(p));
}

/**
 * One to one, the best pairs first, and what is asked for before what is optional.
 *
 * @template {{ optional?: boolean }} G
 * @template P
 * @param {readonly G[]} gold
 * @param {readonly P[]} own
 * @param {(gold: G, own: P) => boolean} fits
 * @param {(gold: G, own: P) => number} [rank]
 */
function pair(gold, own, fits, rank = () => 0) {
	const pairs = gold.flatMap((one, i) =>
		own.flatMap((other, j) =>
			fits(one, other)
				? [{ i, j, key: [one.optional ? 1 : 0, -rank(one, other), Math.abs(i - j), i, j] }]
				: []
		)
	);
	pairs.sort((a, b) => {
		const at = a.key.findIndex((value, n) => value !== b.key[n]);
		return at === -1 ? 0 : (a.key[at] ?? 0) - (b.key[at] ?? 0);
	});
	/** @type {{ i: number, j: number }[]} */
	const kept = [];
	for (const { i, j } of pairs)
		if (!kept.some((one) => one.i === i || one.j === j)) kept.push({ i, j });
	return kept;
}

/**
 * @template {{ optional?: boolean }} G
 * @template P
 * @param {readonly G[]} gold
 * @param {readonly P[]} own
 * @param {readonly { i: number, j: number }[]} pairs
 * @param {(own: P) => boolean} isExcused
 * @returns {Count}
 */
function count(gold, own, pairs, isExcused) {
	const right = new Set(pairs.filter(({ i }) => !gold[i]?.optional).map(({ j }) => j)).size;
	const seen = new Set(pairs.map(({ j }) => j));
	const got = new Set(pairs.map(({ i }) => i));
	const needed = gold.flatMap((one, i) => (one.optional ? [] : [i]));
	const missed = needed.filter((i) => !got.has(i)).length;
	return {
		right,
		false: own.filter((one, j) => !seen.has(j) && !isExcused(one)).length,
		found: needed.length - missed,
		missed
	};
}

/** Counts and shares of right answers, over any number of articles. */
export class Score {
	/** @type {Map<string, Count>} */
	counts = new Map();
	/** @type {Map<string, { right: number, of: number }>} */
	shares = new Map();
	/** @type {string[]} */
	errors = [];

	/** @param {string} name @param {Count} more */
	#count(name, more) {
		const sum = this.counts.get(name) ?? { right: 0, false: 0, found: 0, missed: 0 };
		this.counts.set(name, {
			right: sum.right + more.right,
			false: sum.false + more.false,
			found: sum.found + more.found,
			missed: sum.missed + more.missed
		});
	}

	/** @param {string} name @param {boolean} isRight */
	#share(name, isRight) {
		const { right, of } = this.shares.get(name) ?? { right: 0, of: 0 };
		this.shares.set(name, { right: right + (isRight ? 1 : 0), of: of + 1 });
	}

	/** @param {string} id @param {Annotations} gold @param {Annotations} own */
	add(id, gold, own) {
		this.#events(id, gold.events, own.events);
		this.#quotes(id, gold.quotes, own.quotes);
		const pairs = pair(gold.sources, own.sources, (a, b) => isSameName(a.name, b.name));
		const isNamed = (/** @type {Source} */ one) =>
			gold.sources.some(({ name }) => isSameName(name, one.name));
		this.#count('sources', count(gold.sources, own.sources, pairs, isNamed));
	}

	/** @param {string} id @param {Event[]} gold @param {Event[]} own */
	#events(id, gold, own) {
		const optional = gold.filter((event) => event.optional);
		const isExcused = (/** @type {Event} */ event) =>
			optional.some((other) => isSameSentence(other, event) && overlaps(other, event));
		const isStrict = (/** @type {Event} */ a, /** @type {Event} */ b) =>
			core(a.stated) === core(b.stated) && core(a.stated) !== '';
		const pairs = pair(
			gold,
			own,
			(a, b) => isSameDate(a, b) && isSameSentence(a, b),
			(a, b) => 2 * Number(isStrict(a, b)) + Number(overlaps(a, b))
		);
		this.#count('event dates', count(gold, own, pairs, isExcused));
		for (const [i, event] of gold.entries())
			if (!event.optional && !pairs.some((one) => one.i === i))
				this.errors.push(`${id}: event missed: ${event.date} “${event.stated}”`);
		for (const [j, event] of own.entries())
			if (!pairs.some((one) => one.j === j) && !isExcused(event))
				this.errors.push(`${id}: event false: ${event.date} “${event.stated}”`);
		for (const { i, j } of pairs) {
			const [a, b] = [gold[i], own[j]];
			if (a && b && !a.optional && a.kind && b.kind) this.#share('kind', a.kind === b.kind);
		}
		const stated = pair(
			gold,
			own,
			(a, b) => overlaps(a, b) && isSameSentence(a, b),
			(a, b) => 2 * Number(isStrict(a, b)) + Number(isSameDate(a, b))
		);
		this.#count('stated', count(gold, own, stated, isExcused));
		for (const { i, j } of stated) {
			const [a, b] = [gold[i], own[j]];
			if (a && b && !a.optional) this.#share('date value', isSameDate(a, b));
		}
	}

	/** @param {string} id @param {Quote[]} gold @param {Quote[]} own */
	#quotes(id, gold, own) {
		const [G, P] = [gold, own].map((quotes) => quotes.map(({ text }) => quoteKey(text)));
		if (!G || !P) return;
		const pairs = pair(
			gold,
			own,
			(a, b) => quoteKey(a.text) === quoteKey(b.text) && quoteKey(a.text) !== ''
		);
		const isExcused = (/** @type {Quote} */ quote) => {
			const key = quoteKey(quote.text);
			return gold.some(({ optional, text }) => {
				const other = quoteKey(text);
				return (
					optional && key !== '' && other !== '' && (other.includes(key) || key.includes(other))
				);
			});
		};
		this.#count('quotes exact', count(gold, own, pairs, isExcused));
		const all = [...pairs, ...inPieces(gold, own, pairs)];
		this.#count('quotes', count(gold, own, all, isExcused));
		for (const [i, quote] of gold.entries())
			if (!quote.optional && !all.some((one) => one.i === i))
				this.errors.push(`${id}: quote missed: “${quote.text.slice(0, 60)}”`);
		for (const [j, quote] of own.entries())
			if (!all.some((one) => one.j === j) && !isExcused(quote))
				this.errors.push(`${id}: quote false: “${quote.text.slice(0, 60)}”`);
		const seen = new Set();
		for (const { i, j } of all) {
			const [a, b] = [gold[i], own[j]];
			if (!a || !b || a.optional || seen.has(i)) continue;
			seen.add(i);
			this.#people(id, a, b);
		}
	}

	/** @param {string} id @param {Quote} a @param {Quote} b */
	#people(id, a, b) {
		const isDoubtful = (/** @type {string} */ field) => a.doubt?.includes(field) ?? false;
		if (a.speaker && !isDoubtful('speaker')) {
			const isRight = isSameName(a.speaker, b.speaker);
			this.#share('speaker', isRight);
			if (!isRight)
				this.errors.push(
					`${id}: speaker: ${a.speaker}, not ${b.speaker}: “${a.text.slice(0, 60)}”`
				);
		}
		for (const field of /** @type {const} */ (['via', 'to'])) {
			if (isDoubtful(field)) continue;
			const isRight = isSameName(a[field], b[field]);
			this.#share(field, isRight);
			if (a[field]) this.#share(`${field} (if there is one)`, isRight);
			if (!isRight)
				this.errors.push(`${id}: ${field}: ${a[field]}, not ${b[field]}: “${a.text.slice(0, 60)}”`);
		}
		if (a.mode && !isDoubtful('mode')) this.#share('mode', a.mode === b.mode);
		if (a.role && b.role && !isDoubtful('role')) this.#share('role', isSameName(a.role, b.role));
	}

	/** @returns {Record<string, { value: number, of: number }>} F1 of what is counted, the share of what is right */
	figures() {
		const f1 = [...this.counts].map(([name, { right, false: wrong, found, missed }]) => {
			const precision = right + wrong === 0 ? 1 : right / (right + wrong);
			const recall = found + missed === 0 ? 1 : found / (found + missed);
			const sum = precision + recall;
			return [name, { value: sum === 0 ? 0 : (2 * precision * recall) / sum, of: found + missed }];
		});
		const shares = [...this.shares].map(([name, { right, of }]) => [
			name,
			{ value: right / of, of }
		]);
		return Object.fromEntries([...f1, ...shares]);
	}
}

/**
 * One quotation in several pieces, or several as one.
 *
 * @param {Quote[]} gold
 * @param {Quote[]} own
 * @param {readonly { i: number, j: number }[]} pairs
 */
function inPieces(gold, own, pairs) {
	/** @type {{ i: number, j: number }[]} */
	const more = [];
	let free = own.map((_, j) => j).filter((j) => !pairs.some((one) => one.j === j));
	let open = gold.map((_, i) => i).filter((i) => !pairs.some((one) => one.i === i));
	const keyOf = (/** @type {Quote | undefined} */ quote) => quoteKey(quote?.text);
	for (const i of [...open]) {
		const whole = keyOf(gold[i]);
		const pieces = (gold[i]?.parts ?? []).map(quoteKey);
		/** @type {Map<string, number>} */
		const had = new Map();
		for (const j of free) {
			const key = keyOf(own[j]);
			if (key !== '' && !had.has(key) && (whole.includes(key) || pieces.includes(key)))
				had.set(key, j);
		}
		const length = [...had.keys()].reduce((sum, key) => sum + key.length, 0);
		if (had.size === 0 || length < 0.85 * whole.length) continue;
		const used = new Set(had.values());
		more.push(...[...used].map((j) => ({ i, j })));
		free = free.filter((j) => !used.has(j));
		open = open.filter((one) => one !== i);
	}
	for (const j of free) {
		const whole = keyOf(own[j]);
		const inside = open.filter((i) => keyOf(gold[i]) !== '' && whole.includes(keyOf(gold[i])));
		const length = inside.reduce((sum, i) => sum + keyOf(gold[i]).length, 0);
		if (inside.length === 0 || length < 0.75 * whole.length) continue;
		more.push(...inside.map((i) => ({ i, j })));
		open = open.filter((i) => !inside.includes(i));
	}
	return more;
}
