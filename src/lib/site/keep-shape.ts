/** Separates the valid parts of `site.yaml` from the faulty ones. Pure. See ./SPEC.md §R. */
import * as v from 'valibot';
import type { Finding, Key } from '$lib/document/finding';
import { finding } from '$lib/document/finding';
import { isRecord, toFindings } from '$lib/document/issue-words';
import { siteSchema, type SiteFile } from './schema';

/** No field is deeper. */
const MOST_ROUNDS = 100;

/** Leaves out and reports fields of the wrong shape; the rest stays. */
export function keepShape(data: unknown): {
	readonly file: SiteFile;
	readonly findings: readonly Finding[];
} {
	if (!isRecord(data)) return { file: {}, findings: [NO_FIELDS] };
	const findings: Finding[] = [];
	let value = withoutExtensions(data);
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const read = v.safeParse(siteSchema, value);
		if (read.success) return { file: read.output, findings };
		// An object names one unknown field at a time. Faults caused by a removal are not the author's.
		const unknown = read.issues.filter(isUnknownField);
		const isFirst = findings.every(({ code }) => code === UNKNOWN);
		if (unknown.length > 0 || isFirst)
			findings.push(
				...(unknown.length > 0 ? unknown : read.issues).flatMap((issue) =>
					toFindings(siteSchema, issue)
				)
			);
		value = withoutPlaces(
			value,
			(unknown.length > 0 ? unknown : read.issues).map(({ path }) =>
				(path ?? []).map(({ key }) => key as Key)
			)
		) as Record<string, unknown>;
	}
	return { file: {}, findings };
}

const NO_FIELDS = finding(
	'shape-object',
	[],
	'A site is a set of fields, one a line, like “name: …”. Something else was read.'
);
const UNKNOWN = 'shape-unknown-field';

function isUnknownField({ type, expected }: v.BaseIssue<unknown>): boolean {
	return type === 'strict_object' && expected === 'never';
}

/** Fields `x-…` belong to the author. */
function withoutExtensions(value: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(value).filter(([key]) => !key.startsWith('x-')));
}

/** The same value without the parts at some places; if there is no part, without its parent. */
function withoutPlaces(value: unknown, places: readonly (readonly Key[])[]): unknown {
	const here = new Map<Key, (readonly Key[])[]>();
	for (const [key, ...rest] of places)
		if (key !== undefined) here.set(key, [...(here.get(key) ?? []), rest]);
	const keep = (key: Key, inner: unknown): unknown[] => {
		const inside = here.get(key);
		if (!inside) return [inner];
		if (inside.some((rest) => rest.length === 0 || lacks(inner, rest))) return [];
		return [withoutPlaces(inner, inside)];
	};
	// The other items of a list keep their positions.
	if (Array.isArray(value)) return value.map((inner, i) => keep(i, inner)[0]);
	if (!isRecord(value)) return value;
	return Object.fromEntries(
		Object.entries(value).flatMap(([key, inner]) => keep(key, inner).map((kept) => [key, kept]))
	);
}

/** Whether the last part of a place is missing in its parent. */
function lacks(holder: unknown, [key, ...rest]: readonly Key[]): boolean {
	return rest.length === 0 && key !== undefined && isRecord(holder) && !(key in holder);
}
