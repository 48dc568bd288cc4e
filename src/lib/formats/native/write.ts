/**
 * Writes our own file, as YAML that people read and as JSON. What is read back is what was written.
 * Pure. See ./SPEC.md §W.
 */
import type { TimelineFile } from '$lib/document/schema';
import type { DraftFile } from '../shared/draft';
import { toOrdered } from './in-order';
import { toYaml } from './yaml-text';

/** Gives a file as YAML 1.2; what YAML 1.1 would take for something else than text is quoted. */
export function writeYaml(file: TimelineFile | DraftFile): string {
	return toYaml(toOrdered(file));
}

export function writeJson(file: TimelineFile | DraftFile): string {
	return `${JSON.stringify(toOrdered(file), undefined, '\t')}\n`;
}
