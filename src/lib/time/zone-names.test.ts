import { expect, it } from 'vitest';
import { certainOffsetOf, offsetOfZoneName } from './zone-names';

it.each([
	['EDT', '-04:00', '-04:00'],
	['gmt', 'Z', 'Z'],
	['CST', '-06:00', undefined],
	['PST', '-08:00', undefined],
	['IST', undefined, undefined]
])('the offset of %s', (name, offset, certain) => {
	expect([offsetOfZoneName(name), certainOffsetOf(name)]).toEqual([offset, certain]);
});
