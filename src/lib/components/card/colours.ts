/** The light colours of app.css, for pictures, which no style sheet reaches. */
import type { Hue } from '$lib/document/timeline';

export const INK = '#15181e';
export const INK_2 = '#4b5463';
export const LINE = '#dfe3e8';
export const LEADER = '#a8b0bb';
export const PAPER = '#ffffff';
export const NOW = '#b4231a';

export const HUE_COLOURS: Record<Hue, string> = {
	blue: '#1c5d99',
	brown: '#8a4b08',
	violet: '#5a4a8a',
	teal: '#0c6e70',
	green: '#2f6b2f',
	magenta: '#93306f',
	olive: '#6b6310',
	slate: '#3d4654'
};
