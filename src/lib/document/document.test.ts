import { describe, expect, it } from 'vitest';
import { hostOf, toSafeUrl } from './address';
import { closestTo } from './closest';
import { freeHue, toHue } from './hue';
import { drain } from '$lib/base/drain';
import { readTimeline } from './read';
import { findTextFaults } from './text-faults';
import { toTextFragmentUrl } from './text-fragment';
import { HUES } from './timeline';

describe('[U1] [F18] an address is a link only if it is http or https', () => {
	it.each([
		['https://example.org/a?b#c', 'https://example.org/a?b#c'],
		[' http://example.org ', 'http://example.org/'],
		['https://user:secret@example.org/', 'https://example.org/'],
		['HTTPS://EXAMPLE.org/', 'https://example.org/']
	])('%s', (written, url) => expect(toSafeUrl(written)).toBe(url));

	it.each([
		'javascript:alert(1)',
		'java\tscript:alert(1)',
		'\u0001javascript:alert(1)',
		'data:text/html,x',
		'vbscript:x',
		'blob:https://example.org/x',
		'file:///etc/passwd',
		'//evil.example',
		'\\\\evil.example',
		'https:evil.example',
		'http:///evil.example',
		'example.org',
		''
	])('not %j', (written) => expect(toSafeUrl(written)).toBeUndefined());

	it('[U2] the host is shown without www', () =>
		expect(hostOf('https://www.example.org:8080/x')).toBe('example.org:8080'));
});

describe('[T1] a text fragment', () => {
	it.each([
		[{ exact: 'in the context' }, '#:~:text=in%20the%20context'],
		[{ exact: 'state-run, they say' }, '#:~:text=state%2Drun%2C%20they%20say'],
		[{ exact: 'talks', prefix: 'upcoming', suffix: 'with' }, '#:~:text=upcoming-,talks,-with']
	])('%j', (selector, fragment) => {
		expect(toTextFragmentUrl('https://example.org/a', selector)).toBe(
			`https://example.org/a${fragment}`
		);
	});

	it('gives a long quotation by its first and last words', () => {
		const exact = Array.from({ length: 60 }, (_, i) => `w${i}`).join(' ');
		expect(toTextFragmentUrl('https://example.org/a#b', { exact })).toBe(
			'https://example.org/a#b:~:text=w0%20w1%20w2%20w3%20w4,w55%20w56%20w57%20w58%20w59'
		);
	});
});

describe('[H1] [F9] a colour is the nearest hue', () => {
	it.each([
		['#1c5d99', 'blue'],
		['#8a4b08', 'brown'],
		['#00f', 'violet'],
		['#2f7d4f', 'green'],
		['#777777', 'slate'],
		['teal', 'teal'],
		['red;}*{background:url(//x)', undefined],
		['var(--x)', undefined]
	])('%s is %s', (color, hue) => expect(toHue(color)).toBe(hue));

	it('[H2] [F353] sixteen groups have sixteen hues, also beside colours of their author', () => {
		const groups = Object.fromEntries(
			Array.from({ length: 16 }, (_, i) => [
				`g${i}`,
				{ label: `G${i}`, ...(i === 9 && { color: 'sky' }) }
			])
		);
		const events = [{ id: 'a', date: '2024', headline: 'A' }];
		const { timeline } = drain(readTimeline({ version: 1, title: 'T', groups, events }));
		const hues = timeline?.groups.map(({ hue }) => hue) ?? [];
		expect(new Set(hues)).toEqual(new Set(HUES));
		expect(hues).toHaveLength(16);
		expect([hues[8], hues[9], hues[10]]).toEqual(['orange', 'sky', 'lilac']);
	});

	it('[H2] a group without a colour gets one that is free', () =>
		expect(freeHue(['blue', 'brown'], 2)).toBe('violet'));
});

it.each([
	['headlin', 'headline'],
	['sorces', 'sources'],
	['zzz', undefined]
])('%s is probably %s', (word, meant) =>
	expect(closestTo(word, ['headline', 'sources', 'date'])).toBe(meant)
);

const readNow = (data: unknown) => drain(readTimeline(data));

describe('a timeline in memory', () => {
	const least = { version: 1, title: 'T' };
	const read = (extra: object) => {
		const { timeline, findings } = readNow({ ...least, ...extra });
		if (!timeline) throw new Error(JSON.stringify(findings));
		return timeline;
	};

	it('[M1] is in order of time, and document order where dates are equal', () => {
		const dates = ['2025', '2024-05', '2024', '2024-05', '-0043'];
		const events = dates.map((date, i) => ({ id: `e${i}`, date, headline: 'H' }));
		expect(read({ events }).events.map(({ id }) => id)).toEqual(['e4', 'e2', 'e1', 'e3', 'e0']);
	});

	it('[M2] names actors and places by what they are called, and plain text stays', () => {
		const { events } = read({
			actors: { kim: { name: 'Kim Jong Un', role: 'leader' } },
			places: { py: { name: 'Pyongyang' } },
			sources: { s: { title: 'S' } },
			events: [
				{
					id: 'a',
					date: 2024,
					headline: 'H',
					places: ['py', 'Moscow'],
					quotes: [{ text: 'Q', speaker: 'kim', to: 'constructor', sources: ['s'] }]
				}
			]
		});
		expect(events[0]?.places).toEqual(['Pyongyang', 'Moscow']);
		expect(events[0]?.quotes[0]).toMatchObject({
			speaker: 'Kim Jong Un',
			role: 'leader',
			to: 'constructor'
		});
	});

	it('[M3] a quote without sources has those of its event', () => {
		const { events } = read({
			sources: { s: { title: 'S' } },
			events: [{ id: 'a', date: 2024, headline: 'H', sources: ['s'], quotes: [{ text: 'Q' }] }]
		});
		expect(events[0]?.quotes[0]?.citations.map(({ source }) => source)).toEqual(['s']);
	});

	it('[M4] sources are numbered as a reader meets them', () => {
		const { sources } = read({
			sources: { unused: { title: 'U' }, second: { title: 'B' }, first: { title: 'A' } },
			events: [
				{ id: 'late', date: 2025, headline: 'H', sources: ['second'] },
				{ id: 'early', date: 2024, headline: 'H', sources: ['first'] }
			]
		});
		expect(sources.map(({ id }) => id)).toEqual(['first', 'second', 'unused']);
	});

	it('[M5] an address that is no link is kept as text', () => {
		const { sources } = read({
			sources: { s: { title: 'S', url: 'javascript:alert(1)' } },
			events: [{ id: 'a', date: 2024, headline: 'H', sources: ['s'] }]
		});
		expect(sources[0]).toMatchObject({ url: undefined, refusedUrl: 'javascript:alert(1)' });
	});

	it('[M7] the day it was told is one day', () => {
		const codes = ['2025', '2025-08-13/..', '2025-08-13'].map((asOf) =>
			readNow({
				...least,
				asOf,
				events: [{ id: 'a', date: 2024, headline: 'H' }]
			}).findings.map(({ code }) => code)
		);
		expect(codes).toEqual([['as-of-day'], ['as-of-day'], []]);
	});

	it('[M8] what draws nothing is blank', () => {
		const { findings } = readNow({
			...least,
			title: '\u3164',
			events: [{ id: 'a', date: 2024, headline: ' ', label: '\u200b' }]
		});
		expect(findings.map(({ code, keys }) => [code, keys.join('.')])).toEqual([
			['blank', 'title'],
			['blank', 'events.0.headline'],
			['blank', 'events.0.label']
		]);
	});

	it('[X1] an isolate that closes before it opens is open', () => {
		expect(findTextFaults('\u2069abc\u2066').map(({ code }) => code)).toEqual([
			'text-bidi-control'
		]);
		expect(findTextFaults('\u2067abc\u2069')).toEqual([]);
	});

	it('[M6] ids like __proto__ define nothing and clobber nothing', () => {
		const data = JSON.parse(
			'{"version":1,"title":"T","groups":{"__proto__":{"label":"x"}},"events":[{"id":"constructor","date":2024,"headline":"H"}]}'
		) as unknown;
		const { findings } = readNow(data);
		expect(findings.map(({ code }) => code)).toEqual(['shape-unusable-name']);
		expect(({} as Record<string, unknown>).label).toBeUndefined();
	});

	it.each(['__proto__', 'prototype', 'constructor'])(
		'[M6] what stands under %s is looked at by nobody, whatever it is',
		(name) => {
			const data = JSON.parse(
				`{"version":1,"title":"T","sources":{"${name}":{"date":null}},"events":[{"id":"a","date":2024,"headline":"H"}]}`
			) as unknown;
			expect(readNow(data).findings.map(({ code }) => code)).toEqual(['shape-unusable-name']);
		}
	);
});
