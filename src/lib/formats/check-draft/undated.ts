/**
 * An event whose date cannot be read, as an event without a date: it stays in the file, and what was written
 * for its date is in words beside it.
 * Pure. See ../SPEC.md §K3 and document/SPEC.md §E9.
 */
import { clip } from '../shared/clip';
import type { DraftEvent, DraftFile } from '../shared/draft';
import { fieldOf, isFields, isList, toText, type Fields } from '../shared/json-fields';

/** Of the words of a source. */
const STATED_MOST = 300;
/** Texts beside the value of a date. The zone of a date that nobody knows says nothing. */
const BESIDE = ['stated', 'display', 'note'];

export function withoutDate({ date, stated, kind, ...event }: DraftEvent): DraftEvent {
	const parts = isFields(date) ? date : { value: date };
	const texts = textsOf(isFields(date) ? date : {});
	const said = texts.stated ?? (typeof stated === 'string' ? stated : undefined);
	const written = toWritten(fieldOf(parts, 'value'));
	const isNew = written !== '' && !said?.includes(written);
	const known = {
		...texts,
		...(said !== undefined && { stated: said }),
		...(isNew && said === undefined && { stated: clip(written, STATED_MOST) }),
		...(isNew && said !== undefined && { note: [texts.note, written].filter(Boolean).join('\n\n') })
	};
	const isAlone = Object.keys(known).length === 0;
	return {
		...event,
		// An era is from one date to another.
		...(kind !== undefined && kind !== 'era' && { kind }),
		date: isAlone ? null : { value: null, ...known }
	};
}

function textsOf(date: Fields): Partial<Record<string, string>> {
	return Object.fromEntries(
		BESIDE.flatMap((name) => {
			const text = fieldOf(date, name);
			return typeof text === 'string' ? [[name, text]] : [];
		})
	);
}

/** “2025-08-12”; a choice of days with commas. */
function toWritten(value: unknown): string {
	return isList(value) ? value.map(toText).filter(Boolean).join(', ') : toText(value);
}

export function countUndated({ events }: DraftFile): number {
	return events.filter(isUndated).length;
}

/** Whether its author says that nobody knows its date yet, or says nothing of it. */
function isUndated({ date }: DraftEvent): boolean {
	const value = isFields(date) ? fieldOf(date, 'value') : date;
	return value === undefined || value === null;
}
