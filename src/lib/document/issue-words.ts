/**
 * Messages about the shape of a file, in words for its author.
 * Pure. See ./SPEC.md §S.
 */
import type * as v from 'valibot';
import { closestTo } from './closest';
import { finding, type Finding, type Key } from './finding';

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * An issue of valibot in plain words. The issue of a union is that of its best branch.
 *
 * @param schema - of the whole file
 * @param at - the place of the checked value in the file
 */
export function toFindings(
	schema: unknown,
	issue: v.BaseIssue<unknown>,
	at: readonly Key[] = []
): Finding[] {
	const keys = [...at, ...(issue.path ?? []).map(({ key }) => key as Key)];
	if (issue.type === 'union') {
		const branch = closestBranch(issue);
		if (branch)
			return branch.flatMap((inner) =>
				toFindings(
					schema,
					{ ...inner, path: [...(issue.path ?? []), ...(inner.path ?? [])] } as typeof issue,
					at
				)
			);
	}
	return [finding(codeOf(issue), keys, messageOf(schema, issue, keys))];
}

/** The issues of the only object branch of a union, if the author wrote an object. */
function closestBranch(issue: v.BaseIssue<unknown>): readonly v.BaseIssue<unknown>[] | undefined {
	if (!isRecord(issue.input)) return undefined;
	const inside = issue.issues?.filter(
		(inner) => inner.path !== undefined || inner.type === 'strict_object'
	);
	return inside?.length ? inside : undefined;
}

function codeOf(issue: v.BaseIssue<unknown>): string {
	if (issue.type !== 'strict_object') return `shape-${issue.type.replaceAll('_', '-')}`;
	if (issue.expected === 'never') return 'shape-unknown-field';
	return issue.received === 'undefined' ? 'shape-missing-field' : 'shape-object';
}

function messageOf(schema: unknown, issue: v.BaseIssue<unknown>, keys: readonly Key[]): string {
	const last = String(keys.at(-1) ?? '');
	if (issue.type === 'strict_object') {
		if (issue.expected === 'never') return unknownField(schema, keys);
		if (issue.received === 'undefined') return `“${last}” is missing. It is needed here.`;
		return `Fields are needed here, one a line; ${shown(issue.received)} was read.`;
	}
	if (issue.type === 'picklist')
		return `${shown(issue.received)} is none of ${(issue.expected ?? '').replaceAll(/[("')]/g, '').replaceAll(' | ', ', ')}.`;
	if (issue.type === 'min_value' || issue.type === 'max_value')
		return `${shown(issue.received)} is outside the range: ${issue.expected}.`;
	if (issue.message.startsWith('Invalid'))
		return `${shown(issue.received)} was read where ${issue.expected} is needed.`;
	return isWrongType(issue) ? `${issue.message} ${shown(issue.received)} was read.` : issue.message;
}

function isWrongType({ type }: v.BaseIssue<unknown>): boolean {
	return ['string', 'array', 'number', 'boolean', 'literal', 'union'].includes(type);
}

/** Quotes the received value, shortened. */
function shown(received: string): string {
	if (received === 'undefined') return 'Nothing';
	return received.length > 60 ? `${received.slice(0, 60)}…` : received;
}

function unknownField(schema: unknown, keys: readonly Key[]): string {
	const name = String(keys.at(-1) ?? '');
	const meant = closestTo(name, fieldsAt(schema, keys.slice(0, -1)));
	const hint =
		meant === undefined
			? 'Take it out, or begin its name with “x-” to keep it for yourself.'
			: `Did you mean “${meant}”?`;
	return `“${name}” is no field here. ${hint}`;
}

/** The names of the schema's fields at a place. */
function fieldsAt(schema: unknown, keys: readonly Key[]): string[] {
	if (!isRecord(schema)) return [];
	if (schema.wrapped !== undefined) return fieldsAt(schema.wrapped, keys);
	if (Array.isArray(schema.options))
		return schema.options.flatMap((option) => fieldsAt(option, keys));
	const [key, ...rest] = keys;
	if (key === undefined) return isRecord(schema.entries) ? Object.keys(schema.entries) : [];
	if (isRecord(schema.entries)) return fieldsAt(schema.entries[key], rest);
	return fieldsAt(schema.item ?? schema.value, rest);
}
