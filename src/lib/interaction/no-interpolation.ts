/**
 * Replaces d3-interpolate in the browser's build (vite.config.ts). d3-zoom uses it for transitions, which are
 * never started (./no-transition.ts), and D3's scales use it, but we have none: this saves 25 kB of colour
 * spaces. If you need one of these, remove the alias.
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
