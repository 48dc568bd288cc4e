import { expect, it } from 'vitest';
import { idOfName, nameOf, removeNamed } from './names';

const HEAD = {
	actors: { kim: { name: 'Kim Jong Un' }, other: { name: 'Other' } },
	places: { kim: { name: 'Kim Il Sung Square' } },
	sources: { s: { unnamed: { vouchedBy: 'kim' } } }
};

it.each([
	['actors', 'kim', 'Kim Jong Un'],
	['places', 'kim', 'Kim Il Sung Square'],
	['actors', 'Somebody', 'Somebody'],
	['actors', 'constructor', 'constructor']
] as const)('in %s, “%s” is “%s”, and the other way round', (kind, id, name) => {
	expect(nameOf(HEAD, kind, id)).toBe(name);
	expect(idOfName(HEAD, kind, name)).toBe(id);
});

it('the name of a removed person is written where its id was, and nowhere else', () => {
	const entry = {
		actors: ['kim', 'other'],
		places: ['kim'],
		quotes: [{ text: 'kim', speaker: 'kim', via: 'kim' }],
		related: [{ to: 'kim', rel: 'follows' }]
	};
	const untouched = { headline: 'kim' };
	const entries = [
		{ key: 1, entry },
		{ key: 2, entry: untouched }
	];
	const { head, changed } = removeNamed({ head: HEAD, entries }, 'actors', 'kim');
	expect(head).toEqual({
		actors: { other: { name: 'Other' } },
		places: HEAD.places,
		sources: { s: { unnamed: { vouchedBy: 'Kim Jong Un' } } }
	});
	const name = 'Kim Jong Un';
	expect(changed).toEqual([
		{
			key: 1,
			entry: {
				...entry,
				actors: [name, 'other'],
				quotes: [{ text: 'kim', speaker: name, via: name }]
			}
		}
	]);
});
