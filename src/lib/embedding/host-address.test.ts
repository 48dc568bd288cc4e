import { describe, expect, it } from 'vitest';
import { viewIn, withView } from './host-address';

const PAGE = 'https://news.example.org/a/b?x=1&y=%20#part';

describe('the address of a host page', () => {
	it.each(['?event=call', '?from=2025-08-10&to=2025-08-14T06:30&q=a%26b', '?q=%3F%23%2F'])(
		'carries %j and gives it back',
		(search) => {
			const address = withView(PAGE, 'russia-north-korea', search);
			expect(viewIn(address, 'russia-north-korea')).toBe(search);
			expect(viewIn(address, 'another')).toBeUndefined();
			const url = new URL(address);
			expect([url.searchParams.get('x'), url.searchParams.get('y'), url.hash]).toEqual([
				'1',
				' ',
				'#part'
			]);
			expect(viewIn(withView(address, 'another', '?q=z'), 'russia-north-korea')).toBe(search);
		}
	);

	it('is as it was once nothing is looked at', () => {
		const address = withView(withView(PAGE, 'a', '?event=x'), 'a', '');
		expect(new URL(address).searchParams.has('dateline-a')).toBe(false);
		expect(viewIn(address, 'a')).toBeUndefined();
	});
});
