import { describe, expect, it } from 'vitest';
import { viewIn, withView } from './host-address';

const PAGE = 'https://news.example.org/a/b?a=b%20c&list[]=1&flag&x=1#part?no';

describe('the address of a host page', () => {
	it.each(['?event=call', '?from=2025-08-10&to=2025-08-14T06:30&q=a%26b', '?q=%3F%23%2F', ''])(
		'carries %j and gives it back',
		(search) => {
			const address = withView(PAGE, 'russia-north-korea', search);
			expect(viewIn(address, 'russia-north-korea')).toBe(search);
			expect(viewIn(address, 'russia')).toBeUndefined();
			expect(viewIn(withView(address, 'another', '?q=z'), 'russia-north-korea')).toBe(search);
		}
	);

	it('keeps the rest letter by letter', () => {
		const carrying = withView(PAGE, 'a', '?event=x');
		expect(carrying).toBe(
			'https://news.example.org/a/b?a=b%20c&list[]=1&flag&x=1&dateline-a=event%3Dx#part?no'
		);
		expect(withView(carrying, 'a', '?q=y')).toBe(carrying.replace('event%3Dx', 'q%3Dy'));
		expect(withView(carrying, 'a', undefined)).toBe(PAGE);
		for (const bare of ['https://example.org/', 'https://example.org/#x', 'https://example.org/?'])
			expect(withView(withView(bare, 'a', ''), 'a', undefined)).toBe(bare);
	});
});
