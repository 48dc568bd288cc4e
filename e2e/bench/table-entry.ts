/** What the benchmark of tables needs, for one bundle. */
export { drain } from '$lib/base/drain';
export { readTable } from '$lib/formats/table/read';
export { default as Papa } from 'papaparse';
