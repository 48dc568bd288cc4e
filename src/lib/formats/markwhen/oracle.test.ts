/** markwhen itself reads the same files: it finds the same entries, with the same starts and ends. */
import { parse, type Eventy } from '@markwhen/parser';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import type { Timing } from '$lib/time/timing';
import { checkDraft } from '../check-draft/check-draft';
import { readMarkwhen } from './read';

const FOLDER = 'src/lib/formats/markwhen/fixtures';

interface Row {
	readonly start: number;
	readonly end: number;
}

function theirs(text: string): Row[] {
	const rows: Row[] = [];
	const walk = (node: Eventy) => {
		if ('children' in node) node.children.forEach(walk);
		else {
			const { fromDateTimeIso, toDateTimeIso } = node.dateRangeIso;
			rows.push({ start: Date.parse(fromDateTimeIso), end: Date.parse(toDateTimeIso) });
		}
	};
	walk(parse(text).events);
	return rows.sort((a, b) => a.start - b.start);
}

function ours(text: string): { rows: Row[]; waiting: number } {
	const { timeline, imported } = drain(checkDraft(drain(readMarkwhen(text, { title: 'A' }))));
	const timings: Timing[] = timeline?.events.map(({ timing }) => timing) ?? [];
	return {
		rows: timings.map(({ bounds }) => ({ start: bounds.start, end: bounds.end })),
		waiting: imported?.undated.length ?? 0
	};
}

/** Files that markwhen reads differently: SPEC §D lists them, and they are not compared. */
const OTHERWISE =
	/^(?:dateFormat|.*\d\/09\/2025|1970s|.*now:|\d.* (?:BC|AD):|section|group|end|1969-07-21)/;

it.each(['space-race', 'rome'])('%s has the same entries at the same times', (name) => {
	const text = readFileSync(`${FOLDER}/${name}.mw`, 'utf8')
		.split('\n')
		.filter((line) => !OTHERWISE.test(line))
		.join('\n');
	const zoned = name === 'rome' ? `timezone: UTC\n${text}` : text;
	const own = ours(zoned);
	expect(own.waiting).toBe(0);
	expect(own.rows).toEqual(theirs(zoned));
	expect(own.rows.length).toBeGreaterThan(1);
});

it.each([
	'2025',
	'2025-08',
	'2025-08-12',
	'2025-08-12 / 2025-08-15',
	'2025-08-12/2025-08-15',
	'2004-02-01/2005',
	'2012-2013',
	'12 Aug 2025',
	'Aug 12, 2025',
	'12 Aug 2025 - 15 Aug 2025',
	'Aug 2025',
	'Aug 850',
	'August 2025 to October 2025',
	'08/12/2025',
	'11/11/2024-12/12/2024',
	'04/1776',
	'850',
	'12345',
	'2020-W53',
	'2025-W33-2'
])('%s', (date) => {
	const text = `title: A\ntimezone: UTC\n\n${date}: A`;
	expect(ours(text)).toEqual({ rows: theirs(text), waiting: 0 });
});

/** In markwhen a clock time is a moment, here it is a minute; markwhen omits the last year of a range before our era. */
it.each([
	'44 BC',
	'300–200 BC',
	'100 AD',
	'2025-08-12 10:30',
	'2025-08-12 4pm',
	'2025-08-12T10:30:00Z'
])('%s begins at the same time', (date) => {
	const text = `title: A\ntimezone: UTC\n\n${date}: A`;
	const starts = (rows: readonly Row[]) => rows.map(({ start }) => start);
	expect(starts(ours(text).rows)).toEqual(starts(theirs(text)));
});

it.each([
	'after !a 3 days',
	'5 days',
	'2025 / 3 days',
	'10:30',
	'12 Aug',
	'May',
	'every 3 days',
	'2025-01-06 every 2 weeks',
	'now'
])('%s is an entry there, and has no readable date yet here', (date) => {
	const text = `title: A\ntimezone: UTC\n\n2024: First\n${date}: A`;
	expect(theirs(text)).toHaveLength(2);
	expect(ours(text).waiting).toBe(1);
});

it.each(['spring 2025', 'see 2025', 'note', 'before the war', 'https'])(
	'%s is no entry there, and none here',
	(words) => {
		const text = `title: A\ntimezone: UTC\n\n2024: First\n${words}: A`;
		expect(theirs(text)).toHaveLength(1);
		expect(ours(text)).toMatchObject({ rows: [{}], waiting: 0 });
	}
);
