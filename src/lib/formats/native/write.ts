/**
 * Writes our own format, as readable YAML and as JSON. A written file reads as the same data.
 * Pure. See ./SPEC.md §W.
 */
import type { TimelineFile } from '$lib/document/schema';
import type { DraftFile } from '../shared/draft';
import { toOrdered } from './in-order';
import { toYaml } from './yaml-text';

/** A file as YAML 1.2; text that YAML 1.1 would read as another type is quoted. */
export function writeYaml(file: TimelineFile | DraftFile): string {
	return toYaml(toOrdered(file));
}

export function writeJson(file: TimelineFile | DraftFile): string {
	return `${JSON.stringify(toOrdered(file), undefined, '\t')}\n`;
}
