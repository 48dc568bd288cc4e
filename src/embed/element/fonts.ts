/** The width of labels in a font of the page. */
import type { LabelFonts } from '$lib/chart/labels/measure';

/** The longest wait for a font that is being loaded. */
const MOST_MS = 1000;

/** @param family - as in CSS */
export async function measureFonts(family: string): Promise<LabelFonts> {
	// The sizes of labels.css.
	const [date, headline] = [`13px ${family}`, `600 15px ${family}`];
	const loading = Promise.allSettled([date, headline].map((font) => document.fonts.load(font)));
	await Promise.race([loading, new Promise((resolve) => setTimeout(resolve, MOST_MS))]);
	return { date: measureIn(date), headline: measureIn(headline) };
}

function measureIn(font: string): LabelFonts['date'] {
	const context = document.createElement('canvas').getContext('2d');
	if (!context) throw new Error('This browser measures no text');
	context.font = font;
	return (text) => context.measureText(text).width;
}
