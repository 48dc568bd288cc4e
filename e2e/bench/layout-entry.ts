/** What the benchmark of the layout needs, for one bundle. */
export { drain } from '$lib/base/drain';
export { byteLengthOf, layOut } from '$lib/layout/columns';
export { countCell } from '$lib/layout/density';
