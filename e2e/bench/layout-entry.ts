/** What the benchmark of the layout needs, for one bundle. */
export { drain } from '$lib/base/drain';
export { byteLengthOf, layOut } from '$lib/chart/columns';
export { countCell } from '$lib/chart/density/count-cell';
