/** Replaces chart/labels/text-width.ts: a page measures labels itself, and needs no table of our font. */
import type { LabelFonts } from '$lib/chart/labels/measure';

function measure(): never {
	throw new Error('Labels are measured by the page');
}
export const SITE_FONTS: LabelFonts = { date: measure, headline: measure };
