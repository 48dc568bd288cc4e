/** What the benchmark of the layout needs, for one bundle. */
export { drain } from '$lib/base/drain';
export { layOut } from '$lib/chart/layout';
export { byteLengthOf } from '$lib/chart/density/bar-edges';
export { countCell } from '$lib/chart/density/count-cell';
