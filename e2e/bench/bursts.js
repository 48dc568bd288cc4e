/**
 * Events as in news: bursts of very different size, few events between them, more towards the end. Seeded; facts
 * are invented and say so.
 */
import { random } from '../support/generate.js';

const WORDS =
	'minister court harbour strike vote border bridge flood inquiry budget treaty fire union market council railway school hospital storm election appeal energy wage border pipeline verdict delegation archive satellite vaccine tunnel orchard census'.split(
		' '
	);
const FIRST_MS = Date.UTC(1950, 0, 1);
const LAST_MS = Date.UTC(2025, 0, 1);
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Lengths of bursts, days. */
const [SHORTEST_DAYS, LONGEST_DAYS] = [1, 730];
/** For events with an end: their part of all, and lengths in days. */
const SPANS = 0.3;
const MEDIAN_DAYS = 61;
const SPREAD = 1.3;
const SUMMARY_LETTERS = 200;

/** A time on the clock, to the minute. @param {number} ms */
const minute = (ms) => `${new Date(ms).toISOString().slice(0, 16)}Z`;

/**
 * A normal number: Box and Muller, A note on the generation of random normal deviates, 1958.
 *
 * @param {() => number} next
 */
const normal = (next) => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

/**
 * @param {() => number} next
 * @param {number} bursts how many
 * @returns {() => number} a moment in one of them; a few bursts have most events
 */
function createBursts(next, bursts) {
	const all = Array.from({ length: bursts }, (_, i) => {
		const lengthMs = DAY_MS * SHORTEST_DAYS * (LONGEST_DAYS / SHORTEST_DAYS) ** next();
		return {
			startMs: FIRST_MS + next() * (LAST_MS - FIRST_MS - lengthMs),
			lengthMs,
			weight: 1 / (i + 1) ** 1.2
		};
	});
	const whole = all.reduce((sum, { weight }) => sum + weight, 0);
	return () => {
		let left = next() * whole;
		const burst = all.find(({ weight }) => (left -= weight) < 0) ?? all[0];
		return (burst?.startMs ?? FIRST_MS) + next() * (burst?.lengthMs ?? 0);
	};
}

/**
 * @param {number} count
 * @param {{ seed?: number, burstier?: boolean }} [options] burstier: four fifths of all in eight bursts, instead of half in forty
 */
export function generateBursts(count, { seed = 1, burstier = false } = {}) {
	const next = random(seed);
	const inBurst = createBursts(next, burstier ? 8 : 40);
	const part = burstier ? 0.8 : 0.5;
	const words = (/** @type {number} */ letters) => {
		let text = '';
		while (text.length < letters) text += ` ${WORDS[Math.floor(next() * WORDS.length)]}`;
		return text.slice(1, letters + 1).trim();
	};
	const groupOf = (/** @type {number} */ at) => (at < 0.5 ? 'home' : at < 0.8 ? 'abroad' : 'sport');
	return {
		version: 1,
		title: `${count} generated events in bursts`,
		summary: 'Made by a program to test this site. Nothing here happened.',
		lang: 'en-GB',
		timezone: 'UTC',
		groups: { home: { label: 'Home' }, abroad: { label: 'Abroad' }, sport: { label: 'Sport' } },
		events: Array.from({ length: count }, (_, i) => {
			const at = next() < part ? inBurst() : FIRST_MS + Math.sqrt(next()) * (LAST_MS - FIRST_MS);
			const start = Math.floor(at / MINUTE_MS) * MINUTE_MS;
			const lengthMs = DAY_MS * MEDIAN_DAYS * Math.exp(SPREAD * normal(next));
			const end = next() < SPANS ? Math.min(LAST_MS, start + lengthMs) : undefined;
			const isSpan = end !== undefined && end - start > MINUTE_MS;
			return {
				id: `e${i}`,
				date: isSpan ? `${minute(start)}/${minute(end)}` : minute(start),
				headline: words(20 + Math.floor(next() * 61)),
				summary: words(SUMMARY_LETTERS),
				group: groupOf(next())
			};
		})
	};
}
