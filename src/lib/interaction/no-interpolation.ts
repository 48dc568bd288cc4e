/**
 * Stands in for d3-interpolate in the browser's build (vite.config.ts). Zoom would use it
 * for transitions, of which none is ever begun (./no-transition.ts), and D3's scales, of which there
 * are none: 25 kB of colour spaces stay at home. Whoever needs one of these takes the alias out.
 */

function refuse(): never {
	throw new Error('Nothing is interpolated here: see src/lib/interaction/no-interpolation.ts.');
}

export {
	refuse as interpolate,
	refuse as interpolateCubehelixLong,
	refuse as interpolateNumber,
	refuse as interpolateRgbBasis,
	refuse as interpolateRound,
	refuse as interpolateZoom,
	refuse as piecewise
};
