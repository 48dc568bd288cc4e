import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import { formatPath } from '$lib/document/finding';
import type { DraftFile } from '../shared/draft';
import { checkDraft } from './check-draft';

const A = { id: 'a', date: '2024', headline: 'A' };
const B = { id: 'b', date: '2025', headline: 'B' };
const fileOf = (events: readonly object[], head: object = {}): DraftFile =>
	({ version: 1, title: 'T', ...head, events }) as DraftFile;

const keep = (file: DraftFile) =>
	drain(
		checkDraft({
			file,
			placeOf: (keys) => ({ path: formatPath(keys), line: 1 }),
			undated: [],
			problems: []
		})
	);
/** What remains, and what is reported, with its place. */
const kept = (events: readonly object[], head: object = {}) => {
	const { file, problems, timeline, imported } = keep(fileOf(events, head));
	const shown = timeline ? [...timeline.events, ...timeline.undated] : [];
	expect(shown.length).toBe(timeline ? file?.events.length : 0);
	return {
		events: file?.events,
		told: problems.map(({ path, code, outcome }) =>
			`${path} ${code} ${outcome?.kind ?? ''}`.trim()
		),
		waiting: imported?.undated.map(({ entry }) => entry),
		places: imported?.places.map(({ path }) => path)
	};
};

describe('[K1] a draft that is valid', () => {
	it('is a timeline as it is', () => {
		expect(kept([A, B])).toEqual({
			events: [A, B],
			told: [],
			waiting: [],
			places: ['events[0]', 'events[1]']
		});
	});

	it('may be refused before it is one', () => {
		const refused = [{ code: 'x', path: '', message: 'No.', severity: 'error' as const }];
		expect(drain(checkDraft({ refused }))).toEqual({ timeline: undefined, problems: refused });
	});
});

describe('[K2] the smallest part that is not valid is left out', () => {
	const long = 'x'.repeat(301);
	it.each<[string, object, object, string]>([
		['a field', { status: 'perhaps' }, {}, 'events[0].status shape-picklist left out'],
		[
			'one of a list',
			{ actors: [long, 'Kim'] },
			{ actors: ['Kim'] },
			'events[0].actors[0] shape-max-length left out'
		],
		[
			'a field that is not known',
			{ colour: 'red' },
			{},
			'events[0].colour shape-unknown-field left out'
		],
		[
			'a quote without words',
			{ quotes: [{ text: ' ', sources: [] }] },
			{ quotes: [] },
			'events[0].quotes[0].text blank left out'
		],
		[
			'a source that is none',
			{ sources: ['s'] },
			{ sources: [] },
			'events[0].sources[0] unknown-source left out'
		],
		[
			'a media without an address',
			{ media: [{ alt: 'x' }] },
			{ media: [] },
			'events[0].media[0] media-place left out'
		],
		[
			'a picture without an address',
			{ media: [{ url: 3, alt: 'x' }] },
			{ media: [] },
			'events[0].media[0].url shape-string left out'
		],
		['a label that is blank', { label: ' ' }, {}, 'events[0].label blank left out'],
		[
			'what stands beside a date',
			{ date: { value: '2024', note: 3 } },
			{ date: { value: '2024' } },
			'events[0].date.note shape-string left out'
		]
	])('%s', (_, wrong, right, told) => {
		expect(kept([{ ...A, ...wrong }, B])).toMatchObject({
			events: [{ ...A, ...right }, B],
			told: [told],
			waiting: []
		});
	});

	it('[F351] a quote without a source stays, and it is said that there is none', () => {
		const quoting = { ...A, quotes: [{ text: 'x' }] };
		expect(kept([quoting, B])).toMatchObject({
			events: [quoting, B],
			told: ['events[0].quotes[0] quote-without-source']
		});
	});

	it('two of one list, each with its place', () => {
		const { events, told } = kept([{ ...A, actors: [1, 'Kim', 2] }]);
		expect(events).toEqual([{ ...A, actors: ['Kim'] }]);
		expect(told).toEqual([
			'events[0].actors[0] shape-string left out',
			'events[0].actors[2] shape-string left out'
		]);
	});

	it('of the head: a zone, a colour that is no text, a source without a name', () => {
		const head = { timezone: 'Mars', groups: { g: { label: 'G', color: 1 } }, sources: { s: {} } };
		const { file, problems } = keep(fileOf([A], head));
		expect(file).toEqual(fileOf([A], { groups: { g: { label: 'G' } }, sources: {} }));
		expect(problems.map(({ code }) => code).sort()).toEqual([
			'date-zone',
			'shape-string',
			'source-unnamed'
		]);
	});

	it('a title is needed: another is in its place', () => {
		const { file, problems } = keep(fileOf([A], { title: ' ' }));
		expect(file?.title).toBe('Timeline');
		expect(problems).toMatchObject([{ path: 'title', outcome: { kind: 'left out', from: ' ' } }]);
	});
});

describe('[K3] [F350] an event whose date is not valid', () => {
	it.each<[string, unknown, unknown, string]>([
		[
			'that is none',
			'2024-02-30',
			{ value: null, stated: '2024-02-30' },
			'events[0].date date-day-of-month left out'
		],
		[
			'whose end is before its start',
			'2024/2020',
			{ value: null, stated: '2024/2020' },
			'events[0].date date-end-before-start left out'
		],
		[
			'within more',
			{ value: 'soon', stated: 'soon', display: 'Soon' },
			{ value: null, stated: 'soon', display: 'Soon' },
			'events[0].date.value date-format left out'
		],
		[
			'beside other words of the source',
			{ value: '2024-13', stated: 'next year', note: 'A note' },
			{ value: null, stated: 'next year', note: 'A note\n\n2024-13' },
			'events[0].date.value date-month left out'
		],
		[
			'that is a choice',
			['2024-02-30', '2024-03-01'],
			{ value: null, stated: '2024-02-30, 2024-03-01' },
			'events[0].date date-day-of-month left out'
		],
		['that is missing', undefined, null, 'events[0].date shape-missing-field left out']
	])('%s is in the file without one, behind the others', (_, date, without, told) => {
		const { date: _none, ...rest } = A;
		const waiting = date === undefined ? rest : { ...A, date };
		expect(kept([waiting, B])).toEqual({
			events: [B, { ...rest, date: without }],
			told: [told],
			waiting: [waiting],
			places: ['events[1]']
		});
	});

	it("an era is no era without its ends, and the source's own words stay", () => {
		const { events } = kept([{ ...A, kind: 'era', date: null, stated: 'in the twenties' }, B]);
		expect(events).toEqual([
			B,
			{ id: 'a', headline: 'A', date: { value: null, stated: 'in the twenties' } }
		]);
	});

	it('so many have room in a timeline; the others are reported', () => {
		const many = Array.from({ length: 502 }, (_, i) => ({
			id: `n${i}`,
			date: 'soon',
			headline: 'N'
		}));
		const { timeline, file, imported, problems } = keep(fileOf([...many, B]));
		expect([timeline?.undated.length, file?.events.length]).toEqual([500, 501]);
		expect(imported?.undated).toHaveLength(502);
		expect(problems.filter(({ code }) => code === 'undated-many')).toMatchObject([
			{
				path: 'events[500]',
				message:
					'2 more events without a readable date are not in the timeline: it has room for 500.'
			}
		]);
	});
});

describe('[K4] an event', () => {
	it.each([
		['without a headline', { ...A, headline: ' ' }, 'events[0].headline blank left out'],
		['with an id that is none', { ...A, id: 'Ä' }, 'events[0].id shape-regex left out'],
		['that is none', 'A', 'events[0] shape-object left out']
	])('%s is left out', (_, event, told) => {
		expect(kept([event as object, B])).toMatchObject({ events: [B], told: [told] });
	});

	it('with the id of another is left out, not the other', () => {
		expect(kept([A, { ...B, id: 'a' }])).toMatchObject({
			events: [A],
			told: ['events[1].id duplicate-id left out']
		});
	});
});

describe('[K5] what depends on something that is left out', () => {
	it('is left out with it, and reported with its place in the draft', () => {
		const related = [{ to: 'a', rel: 'follows' }];
		expect(
			kept([
				{ ...A, headline: ' ' },
				{ ...B, related }
			])
		).toMatchObject({
			events: [{ ...B, related: [] }],
			told: ['events[0].headline blank left out', 'events[1].related[0].to unknown-event left out'],
			places: ['events[1]']
		});
	});

	it.each([
		[{ sources: ['s'] }, 'events[0].sources[0]', 'source “s”'],
		[{ sources: [{ source: 's', locator: 'p. 3' }] }, 'events[0].sources[0].source', 'source “s”'],
		[{ related: [{ to: 'c', rel: 'follows' }] }, 'events[0].related[0].to', 'event “c”']
	])('[F496] %j is not said to be unknown: its fault is elsewhere', (naming, path, what) => {
		const { problems } = keep(
			fileOf([{ ...A, ...naming }, { ...B, id: 'c', headline: ' ' }, B], {
				sources: { s: { publisher: 'P' } }
			})
		);
		expect(problems.find((problem) => problem.path === path)?.message).toBe(
			`The ${what} has a fault of its own: mend that first. It is left out.`
		);
	});

	it('a clock time whose zone is left out floats', () => {
		const noon = { ...A, date: '2024-01-01T10:00' };
		expect(kept([noon, B], { timezone: 'Mars' })).toMatchObject({
			events: [noon, B],
			waiting: []
		});
	});
});

describe('[K6] where nothing is left', () => {
	it.each([
		[[], 'There is no event in it that can be shown.'],
		[[{ ...A, headline: '' }], 'There is no event in it that can be shown.'],
		[[{ ...A, date: 'soon' }], 'No event has a date that can be read.']
	])('%j: %s', (events, message) => {
		const { timeline, problems } = keep(fileOf(events));
		expect(timeline).toBeUndefined();
		expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
			{ code: 'nothing-left', message }
		]);
	});

	it('a chain that is longer than it is looked at is reported, not followed', () => {
		const links = Array.from({ length: 40 }, (_, i) => [
			`s${i}`,
			{ publisher: 'P', citedIn: `s${i + 1}` }
		]);
		const { timeline, problems } = keep(
			fileOf([A], { sources: Object.fromEntries(links) as object })
		);
		expect(timeline).toBeUndefined();
		expect(problems.at(-1)?.code === 'nothing-left' || problems[0]?.code === 'nothing-left').toBe(
			true
		);
	});
});

describe('[K7] whatever is in a draft', () => {
	const freeze = <T>(value: T): T => {
		if (typeof value === 'object' && value !== null)
			Object.values(Object.freeze(value)).forEach(freeze);
		return value;
	};
	it('it stays as it was', () => {
		const file = freeze(
			fileOf([{ ...A, actors: [1], date: { value: 'x' } }, B], { sources: { s: {} } })
		);
		expect(keep(file).timeline?.events).toHaveLength(1);
	});

	it('it never throws, what is kept holds, and no prototype changes', () => {
		const names = Object.getOwnPropertyNames(Object.prototype);
		const key = fc.constantFrom(
			'id',
			'date',
			'headline',
			'quotes',
			'sources',
			'text',
			'value',
			'related',
			'to',
			'__proto__',
			'constructor',
			'x-a',
			'status'
		);
		const { any } = fc.letrec((tie) => ({
			any: fc.oneof(
				{ depthSize: 'small' },
				fc.constantFrom('a', '2024', '', null, 3, true, 'soon'),
				tie('list'),
				tie('object')
			),
			list: fc.array(tie('any'), { maxLength: 3 }),
			object: fc
				.array(fc.tuple(key, tie('any')), { maxLength: 4 })
				.map((entries) => Object.fromEntries(entries))
		}));
		const event = fc
			.tuple(fc.constantFrom(A, B, {}), any)
			.map(([whole, more]) =>
				typeof more === 'object' && more !== null && !Array.isArray(more)
					? { ...whole, ...more }
					: whole
			);
		fc.assert(
			fc.property(fc.array(event, { maxLength: 4 }), any, (events, sources) => {
				const { timeline, file, problems } = keep(fileOf(events, { sources }));
				const again = timeline && file ? keep(file) : undefined;
				expect(again?.file?.events).toEqual(timeline ? file?.events : undefined);
				expect(
					timeline !== undefined || problems.some(({ severity }) => severity === 'error')
				).toBe(true);
				expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(names);
			}),
			{ numRuns: 500 }
		);
	});
});
