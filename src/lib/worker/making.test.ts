import { expect, it } from 'vitest';
import { drain } from '$lib/base/drain';
import type { Edit } from '$lib/authoring/draft';
import { Making } from './making';

async function make(name: string, text: string, options = {}): Promise<Making> {
	const making = await Making.open(name, new TextEncoder().encode(text));
	if ('refused' in making) throw new Error(making.refused.map(({ code }) => code).join());
	await making.read(options, () => undefined);
	return making;
}
const edit = (making: Making, ...edits: Edit[]) => (making.log = { edits, undone: [] });
const held = (making: Making) => drain(making.hold());
const headlines = (making: Making) => held(making).timeline?.events.map(({ headline }) => headline);

const TABLE = 'date,headline\n2024-05-01,First\nsome day,Second\n2024-05-03,Third\n';
const OWN = `version: 1
title: Own
events:
  - {id: a, headline: First, date: 2024-05-01}
  - {id: b, headline: Second, date: 2024-02-31}
`;

it('rows of a table are entries, known by their lines; one without a date waits', async () => {
	const making = await make('t.csv', TABLE);
	expect(making.draft.entries.map(({ key }) => key).sort()).toEqual([2, 3, 4]);
	expect(headlines(making)).toEqual(['First', 'Third']);
	expect(held(making).waiting).toEqual([3]);
	expect(making.placeOf(3)).toMatchObject({ line: 3 });
	expect(making.found).toMatchObject({ format: 'table', encoding: 'UTF-8', delimiter: ',' });
});

it('an entry that is given a date is shown; the draft has what was typed, whether it holds or not', async () => {
	const making = await make('t.csv', TABLE);
	const put = (date: string) =>
		edit(making, { kind: 'put', key: 3, entry: { id: 'second', headline: 'Second', date } });
	put('2024-05-02');
	expect(headlines(making)).toEqual(['First', 'Second', 'Third']);
	put('2024-05-0');
	expect(headlines(making)).toEqual(['First', 'Third']);
	expect(making.draft.entries.find(({ key }) => key === 3)?.entry.date).toBe('2024-05-0');
	expect(held(making).faults).toMatchObject([
		{ key: 3, field: 'date', problem: { path: 'Second · date' } }
	]);
});

it('what was changed stays where the table is read in another way', async () => {
	const making = await make('t.csv', TABLE);
	edit(making, { kind: 'put', key: 2, entry: { id: 'x', headline: 'Mended', date: '2024' } });
	await making.read({ columns: ['date', 'headline'] }, () => undefined);
	expect(headlines(making)).toContain('Mended');
	expect(headlines(making)).not.toContain('First');
});

it('of one of our own files what holds is shown, and what does not is at fault', async () => {
	const making = await make('own.timeline.yaml', OWN);
	expect(headlines(making)).toEqual(['First']);
	expect(making.problems).toEqual([]);
	const { faults, waiting } = held(making);
	expect(faults).toMatchObject([
		{ problem: { code: 'date-day-of-month', line: 5, path: 'Second · date' } }
	]);
	expect(waiting).toEqual([faults[0]?.key]);
	expect(making.ownText).toBe(OWN);
});

it.each([
	['no.yaml', 'title: [', 'file-syntax'],
	['no.csv', 'a,b\n1,2\n', 'table-no-column'],
	['empty', '', undefined]
])('%s: there is nothing in it to work on', async (name, text, code) => {
	const making = await make(name, text);
	expect(making.isUsable).toBe(false);
	expect(making.problems.length).toBeGreaterThan(0);
	expect(making.problems.some((problem) => code === undefined || problem.code === code)).toBe(true);
});

it('the report has a line for every event, and for all that was changed or left out', async () => {
	const making = await make('t.csv', TABLE.replace('2024-05-03', '3 May 2024'));
	const lines = making.writeReport().split('\r\n');
	expect(lines[0]).toBe('line,column,place,outcome,from,to,message,code');
	expect(lines.slice(1).map((line) => line.split(',')[3])).toEqual([
		'read',
		'left out',
		'read',
		'changed'
	]);
});

const UNZONED = `version: 1
title: Own # a comment
events:
  - {id: a, headline: First, date: 2024-05-01T10:00}
  - {id: b, headline: Second, date: 2024-05-02T11:30}
`;

it('[F345] clock times without a zone are shown, asked about once, and are no faults', async () => {
	const making = await make('own.timeline.yaml', UNZONED);
	expect(headlines(making)).toEqual(['First', 'Second']);
	expect([making.problems, held(making).faults]).toEqual([[], []]);
	expect(making.found.asked.clocks).toEqual({ example: '10:00', count: 2 });
	expect(making.draft.head.timezone).toBe('floating');
	await making.read({ timezone: 'Asia/Tokyo' }, () => undefined);
	expect(held(making).timeline?.events[0]?.timing.instant).toBe(Date.UTC(2024, 4, 1, 1));
	expect(making.found.timezone).toBe('Asia/Tokyo');
});

it('[F345] the answer also applies if the head was changed before, but not to a zone that its author wrote', async () => {
	const making = await make('own.timeline.yaml', UNZONED);
	const zoneAfter = async (timezone: string) => {
		edit(making, {
			kind: 'patch',
			changes: [
				{ path: ['title'], value: 'Mine' },
				{ path: ['timezone'], value: timezone }
			]
		});
		await making.read({ timezone: 'Asia/Tokyo' }, () => undefined);
		const { title, timezone: zone } = making.draft.head;
		await making.read({}, () => undefined);
		return [title, zone];
	};
	expect(await zoneAfter('floating')).toEqual(['Mine', 'Asia/Tokyo']);
	expect(await zoneAfter('Europe/Paris')).toEqual(['Mine', 'Europe/Paris']);
});

it('[F345] an event with a clock time that is typed into a timeline without a zone is shown', async () => {
	const making = await make('t.csv', TABLE);
	edit(making, {
		kind: 'put',
		key: 3,
		entry: { id: 'b', headline: 'Second', date: '2024-05-02T13:39' }
	});
	expect(headlines(making)).toEqual(['First', 'Second', 'Third']);
	expect(held(making).faults).toMatchObject([
		{ key: 3, problem: { code: 'clock-zone', severity: 'warning' } }
	]);
});

it('[F369] groups and sources that are read again are there after an edit of the head', async () => {
	const text =
		'date,headline,team,paper\n2024-05-01,First,Red,Times\n2024-05-02,Second,Blue,Post\n';
	const making = await make('t.csv', text, { columns: ['date', 'headline'] });
	edit(making, { kind: 'patch', changes: [{ path: ['title'], value: 'Mine' }] });
	await making.read({ columns: ['date', 'headline', 'group', 'source'] }, () => undefined);
	const { title, groups, sources } = making.draft.head as Record<string, object>;
	expect(title).toBe('Mine');
	expect(Object.keys(groups ?? {})).toHaveLength(2);
	expect(Object.keys(sources ?? {})).toHaveLength(2);
	expect(held(making).timeline?.groups.map(({ label }) => label)).toEqual(['Red', 'Blue']);
});
