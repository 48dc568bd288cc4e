/**
 * Reads strict JSON: parsed without places, which a second pass finds for the problems only.
 * Pure.
 */
import { visit } from 'jsonc-parser';
import { part } from '$lib/base/drain';
import type { Problem } from '$lib/base/result';
import { formatPath, type Key } from '$lib/document/finding';
import { readTimeline } from '$lib/document/read';
import { findUnapproved } from '$lib/document/unapproved';
import { findTooDeep } from '../shared/json-text';
import { settleClocks } from '../shared/dates/settle-clocks';
import { refuse, type CheckedFile } from '../shared/checked-file';
import { toDraft } from './draft-of';
import { findPlaces, type Place } from './json-places';
import { isDeep, MAX_DEPTH } from '../shared/yaml/parse';

type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

/** @param parsed - the same text */
export function* readJson(
	text: string,
	parsed: Parsed,
	timezone?: string
): Generator<number, CheckedFile> {
	yield 0.1;
	if (parsed.ok && isDeep(parsed.value)) return refuseDeep(findTooDeep(text));
	if (!parsed.ok) {
		const { line, column } = findSyntaxError(text);
		return refuse('file-syntax', 'The JSON breaks off here.', line, column);
	}
	const { file, clocks, finding } = settleClocks(parsed.value, timezone);
	const { timeline, findings: found } = yield* part(readTimeline(file), 0.1, 0.9);
	const findings = [...found, ...findUnapproved(file), ...(finding ? [finding] : [])];
	const { places, events, repeated } = yield* part(findPlaces(text, findings), 0.9, 1);
	const problems = [
		...repeated,
		...findings.map(({ code, keys, message, severity }): Problem => ({
			code,
			path: formatPath(keys),
			message,
			severity,
			...placeOf(keys, places)
		}))
	];
	return {
		timeline: repeated.length > 0 ? undefined : timeline,
		problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
		file: repeated.length > 0 ? undefined : toDraft(file),
		...(events && { imported: { places: events, undated: [] } }),
		...(clocks && { asked: { clocks } })
	};
}

/** @param at - where it has too many levels */
export function refuseDeep({ line, column }: Partial<Place> = {}): CheckedFile {
	return refuse(
		'file-too-deep',
		`The data is nested too deeply: ${MAX_DEPTH} levels at most; a timeline needs no more than ten.`,
		line,
		column
	);
}

export function parseJson(text: string): Parsed {
	try {
		return { ok: true, value: JSON.parse(text) as unknown };
	} catch (error) {
		if (error instanceof SyntaxError || error instanceof RangeError) return { ok: false };
		throw error;
	}
}

function findSyntaxError(text: string): Place {
	let first: Place | undefined;
	visit(
		text,
		{
			onError: (_error, _offset, _length, line, column) =>
				(first ??= { line: line + 1, column: column + 1 })
		},
		{ disallowComments: true }
	);
	return first ?? { line: 1, column: 1 };
}

/** The place of the value; for a missing field, the start of its parent. */
function placeOf(keys: readonly Key[], places: ReadonlyMap<string, Place>): Place {
	for (let length = keys.length; length > 0; length--) {
		const place = places.get(formatPath(keys.slice(0, length)));
		if (place) return place;
	}
	return { line: 1, column: 1 };
}
