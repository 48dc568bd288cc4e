/**
 * Warnings about how the texts of a document will look.
 * Pure. See ./SPEC.md §X.
 */
import { findingAt, type Finding, type Key } from './finding';
import { findTextFaults } from './text-faults';

/**
 * Looks at every text of a value.
 *
 * @param eventIndexes - where each event of a shaped file stands in the author's list
 */
export function checkTexts(
	value: unknown,
	keys: readonly Key[],
	eventIndexes: readonly number[],
	findings: Finding[]
): void {
	if (typeof value === 'string') {
		findings.push(...findTextFaults(value).map((problem) => findingAt(keys, problem)));
	} else if (Array.isArray(value)) {
		const isEvents = keys.length === 1 && keys[0] === 'events';
		value.forEach((item, i) =>
			checkTexts(item, [...keys, isEvents ? (eventIndexes[i] ?? i) : i], eventIndexes, findings)
		);
	} else if (typeof value === 'object' && value !== null) {
		for (const [key, inner] of Object.entries(value))
			checkTexts(inner, [...keys, key], eventIndexes, findings);
	}
}
