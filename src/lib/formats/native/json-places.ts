/** Finds the places of values in a long JSON text, and duplicate fields. Pure. */
import { createScanner } from 'jsonc-parser';
import type { Problem } from '$lib/base/result';
import { formatPath, type Finding, type Key } from '$lib/document/finding';

/** From 1. */
export interface Place {
	readonly line: number;
	readonly column: number;
}

interface Frame {
	/** The key of the next value: a name or an index. */
	key: Key;
	/** The names of an object so far. */
	readonly names: Set<string> | undefined;
	expectsName: boolean;
}

// Kinds of tokens: the package's `SyntaxKind`, an enum that is gone at run time.
const OPEN_BRACE = 1;
const CLOSE_BRACE = 2;
const OPEN_BRACKET = 3;
const CLOSE_BRACKET = 4;
const COMMA = 5;
const STRING = 10;
const END = 17;

/** With more events their places are not reported: that would cost more than the events themselves. */
const EVENTS_MOST = 100_000;

export interface Places {
	/** By path: the places of problems, if they exist. */
	readonly places: ReadonlyMap<string, Place>;
	/** By event; undefined if there are too many. */
	readonly events: readonly EventPlace[] | undefined;
	/** Fields that are twice. */
	readonly repeated: readonly Problem[];
}
type EventPlace = Place & { readonly path: string };

/** The generator yields after this many tokens. */
const TOKENS_A_STEP = 20_000;

/**
 * @param text - JSON that has been parsed
 * @yields the finished part, 0–1
 */
export function* findPlaces(text: string, findings: readonly Finding[]): Generator<number, Places> {
	const places = new Map<string, Place>();
	const events: EventPlace[] = [];
	const repeated: Problem[] = [];
	const wanted = new Set(findings.flatMap(({ keys }) => [1, 2].map((n) => headOf(keys, n))));
	const scanner = createScanner(text, true);
	const place = () => ({
		line: scanner.getTokenStartLine() + 1,
		column: scanner.getTokenStartCharacter() + 1
	});
	const frames: Frame[] = [];
	/** Whether a place is needed in the current item or field. */
	let isWanted = false;
	const path = () => frames.map(({ key }) => key);
	const note = () => {
		if (frames.length <= 2) isWanted = wanted.has(headOf(path(), frames.length));
		if (isWanted) places.set(formatPath(path()), place());
	};
	const noteEvent = (index: Key | undefined) => {
		const isEvent = frames.length === 2 && frames[0]?.key === 'events';
		if (isEvent && events.length <= EVENTS_MOST)
			events.push({ path: `events[${index ?? 0}]`, ...place() });
	};
	const push = (names: Set<string> | undefined) =>
		frames.push({ key: names ? '' : 0, names, expectsName: names !== undefined });

	let tokens = 0;
	const scan = (): number => scanner.scan();
	for (let kind = scan(); kind !== END; kind = scan()) {
		if (++tokens % TOKENS_A_STEP === 0) yield scanner.getTokenOffset() / text.length;
		const frame = frames.at(-1);
		if (kind === CLOSE_BRACE || kind === CLOSE_BRACKET) frames.pop();
		else if (kind === COMMA && frame) {
			if (typeof frame.key === 'number') frame.key++;
			else frame.expectsName = true;
		} else if (kind === STRING && frame?.names && frame.expectsName) {
			const name = scanner.getTokenValue();
			frame.expectsName = false;
			frame.key = name;
			if (frame.names.has(name))
				repeated.push({
					code: 'file-syntax',
					path: formatPath(path()),
					message: 'This field is here twice: remove one.',
					severity: 'error',
					...place()
				});
			frame.names.add(name);
			note();
		} else {
			if (frame && !frame.names) {
				note();
				noteEvent(frame.key);
			}
			if (kind === OPEN_BRACE) push(new Set());
			else if (kind === OPEN_BRACKET) push(undefined);
		}
	}
	return { places, events: events.length > EVENTS_MOST ? undefined : events, repeated };
}

function headOf(keys: readonly Key[], length: number): string {
	return formatPath(keys.slice(0, length));
}
