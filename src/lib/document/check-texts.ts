/**
 * Warnings about how the texts of a document will look.
 * Pure. See ./SPEC.md §X.
 */
import { findingAt, type Finding, type Key } from './finding';
import { findTextFaults, isSuspect } from './text-faults';

/** Checks every text in a value. */
export function checkTexts(value: unknown, keys: readonly Key[], findings: Finding[]): void {
	if (!hasSuspect(value)) return;
	if (typeof value === 'string') {
		for (const problem of findTextFaults(value)) findings.push(findingAt(keys, problem));
	} else if (Array.isArray(value)) {
		value.forEach((item, i) => checkTexts(item, [...keys, i], findings));
	} else if (typeof value === 'object' && value !== null) {
		for (const [key, inner] of Object.entries(value)) checkTexts(inner, [...keys, key], findings);
	}
}

/** A fast check is enough for most values. */
function hasSuspect(value: unknown): boolean {
	if (typeof value === 'string') return isSuspect(value);
	if (typeof value !== 'object' || value === null) return false;
	for (const key in value) if (hasSuspect((value as Record<string, unknown>)[key])) return true;
	return false;
}
