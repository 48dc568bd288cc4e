/**
 * Warnings about how the texts of a document will look.
 * Pure. See ./SPEC.md §X.
 */
import { findingAt, type Finding, type Key } from './finding';
import { findTextFaults } from './text-faults';

/** Looks at every text of a value. */
export function checkTexts(value: unknown, keys: readonly Key[], findings: Finding[]): void {
	if (typeof value === 'string') {
		findings.push(...findTextFaults(value).map((problem) => findingAt(keys, problem)));
	} else if (Array.isArray(value)) {
		value.forEach((item, i) => checkTexts(item, [...keys, i], findings));
	} else if (typeof value === 'object' && value !== null) {
		for (const [key, inner] of Object.entries(value)) checkTexts(inner, [...keys, key], findings);
	}
}
