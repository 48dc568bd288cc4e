/**
 * Reads the results of a SPARQL query, mainly of Wikidata's query service, as a timeline.
 * Pure. See ./SPEC.md.
 */
import { part } from '$lib/base/drain';
import type { DraftReader, Place } from '../shared/draft';
import { isFields, toShown } from '../shared/json-fields';
import { placesOfList, readJson, refuseJson } from '../shared/json-text';
import { Notes } from '../shared/notes';
import { RowDrafter } from './drafter';
import { toResults } from './results';
import { findVariables } from './variables';

const MAX_LENGTH = 64_000_000;
const MAX_ROWS = 1_000_000;
const ROWS_A_STEP = 256;

export const readWikidata: DraftReader = function* (text, options) {
	if (text.length > MAX_LENGTH)
		return refuseJson('file-too-long', `The file is too long: ${MAX_LENGTH} characters at most.`);
	const json = readJson(text);
	if ('refused' in json) return json;
	yield 0.2;
	const results = toResults(json.value);
	if (!results)
		return refuseJson(
			'wikidata-results',
			'These are no results of a SPARQL query: there is no “head” with “vars”, or no “results” with “bindings”.'
		);
	const { rows, keys } = results;
	if (rows.length > MAX_ROWS)
		return refuseJson(
			'wikidata-too-many',
			`There are ${rows.length} rows in it: ${MAX_ROWS} at most.`
		);
	if (rows.length === 0) return refuseJson('wikidata-empty', 'The query has no results.');
	const variables = findVariables(results);
	if ('why' in variables) return refuseJson('wikidata-variables', variables.why);
	yield 0.3;
	const places = placesOfList(text, keys);
	yield 0.4;
	const path = keys.join('.');
	const placeOf = (row: number, variable: string): Place => ({
		path: `${path}[${row}]${variable === '' ? '' : `.${variable}`}`,
		...places[row]
	});
	const notes = new Notes();
	const drafter = new RowDrafter(results, variables, notes, placeOf);
	for (const [i, row] of rows.entries()) {
		if (i % ROWS_A_STEP === 0) yield 0.4 + (0.4 * i) / rows.length;
		if (isFields(row)) drafter.add(row, i);
		else
			notes.leftOut(
				placeOf(i, ''),
				toShown(row),
				'This is not a row of results. It is left out.',
				'wikidata-row'
			);
	}
	return yield* part(drafter.finish(options), 0.8, 1);
};
