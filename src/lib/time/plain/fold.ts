/** Text for comparison: small letters without accents. Pure. */

/**
 * The same text for “Août” and “aout”, “Değil” and “degil”. Full-width digits and letters become
 * normal ones. The result may be shorter or longer than the text.
 */
export function fold(text: string): string {
	return text
		.toLowerCase()
		.normalize('NFKD')
		.replaceAll(/\p{M}+/gu, '')
		.normalize('NFC')
		.replaceAll('ı', 'i');
}
