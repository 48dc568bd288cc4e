/** A count as its language writes it: 1,000,000. */
export function formatCount(count: number, lang: string): string {
	return new Intl.NumberFormat(lang).format(count);
}
