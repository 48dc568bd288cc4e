/**
 * Edits parts that are on separate lines: the blocks of YAML. A part moves with the comment above it, on its
 * line, and indented below it; other lines stay.
 * Pure. See ./SPEC.md §E.
 */
import type { Rebuilding } from './edit-tree';
import { spliced, type Splice } from './splices';
import type { Tree } from './tree';

/** The position of a part with its comments. It is whole lines, except for a first part after a “-”. */
interface Extent {
	/** The start of the comment above, or of the line. */
	readonly from: number;
	/** The start of the line. */
	readonly line: number;
	/** The start of the name, or of the “-”. */
	readonly body: number;
	/** The end of the last line. */
	readonly to: number;
}

/** @returns undefined if the parts cannot be reordered, because the first is not on its own line */
export function rebuildBlock(tree: Tree, rebuilding: Rebuilding): Splice | undefined {
	const { text, parts, write, isRoot } = rebuilding;
	const extents = toExtents(tree, text, isRoot);
	const [first, last] = [extents[0], extents.at(-1)];
	if (!first || !last) return undefined;
	const isBehind = text.slice(first.line, first.body).trim() !== '';
	const margin = ' '.repeat(first.body - first.line);
	const gaps = toGaps(text, extents, new Set(parts.map(({ part }) => part.at)));
	const usual = isBlank(gaps.usual) ? gaps.usual : '';
	const pieces = parts.map(({ part, inner }) => {
		const extent = part.at === undefined ? undefined : extents[part.at];
		if (part.at === undefined || !extent) {
			const body = write(part);
			const isTall = isRoot && typeof part.value === 'object' && body.includes('\n');
			return { lead: '', body, gap: usual, isTall };
		}
		return {
			lead: text.slice(extent.from, extent.line),
			body: spliced(text, inner, extent.body, extent.to),
			gap: gaps.behind[part.at] ?? usual,
			isTall: false
		};
	});
	if (isBehind && pieces[0]?.lead !== '') return undefined;
	const lines = pieces.map(({ lead, body, gap, isTall }, i) => {
		const next = pieces[i + 1];
		const begun = isBehind && i === 0 ? body : lead + margin + body;
		if (!next) return isBlank(gap) ? begun : `${begun}\n${gap.trimEnd()}`;
		const isApart = gap === '' && (isTall || next.isTall);
		return `${begun}\n${isApart ? '\n' : gap}`;
	});
	const head = isBehind ? '' : gaps.before;
	return { from: isBehind ? first.body : first.from, to: last.to, text: head + lines.join('') };
}

function toExtents({ items }: Tree, text: string, isRoot: boolean): Extent[] {
	const extents: Extent[] = [];
	for (const [i, { from: body, to }] of items.entries()) {
		const line = lineStart(text, body);
		const before = extents.at(-1);
		const isFirst = before === undefined;
		// The comment above the first field of a file is about the file.
		const isLed = !(isFirst && (isRoot || text.slice(line, body).trim() !== ''));
		const from = isLed ? leadStart(text, line, before ? before.to + 1 : 0) : line;
		const next = items[i + 1];
		const limit = next ? lineStart(text, next.from) : text.length;
		extents.push({ from, line, body, to: bodyEnd(text, to, body - line, limit) });
	}
	return extents;
}

/** The first of the comment lines directly above a line. */
function leadStart(text: string, line: number, limit: number): number {
	let start = line;
	while (start > limit) {
		const above = lineStart(text, start - 1);
		if (above < limit || !isComment(text.slice(above, start))) break;
		start = above;
	}
	return start;
}

/** With the comment on its last line, and comments below that are indented further. */
function bodyEnd(text: string, to: number, column: number, limit: number): number {
	let end = lineEnd(text, to);
	for (let at = end + 1; at < limit; at = lineEnd(text, at) + 1) {
		const written = text.slice(at, lineEnd(text, at));
		if (isBlank(written)) continue;
		if (!isComment(written) || written.indexOf('#') <= column) break;
		end = at + written.length;
	}
	return end;
}

interface Gaps {
	/** For each part, the text between it and the next; the comments of a removed part belong to the part before. */
	readonly behind: readonly (string | undefined)[];
	/** Comments after removed parts, before all that stay. */
	readonly before: string;
	readonly usual: string;
}

function toGaps(
	text: string,
	extents: readonly Extent[],
	staying: ReadonlySet<number | undefined>
): Gaps {
	const gaps = extents.slice(1).map(({ from }, i) => text.slice((extents[i]?.to ?? 0) + 1, from));
	const behind: (string | undefined)[] = [];
	let before = '';
	let stays: number | undefined;
	for (const [at, gap] of gaps.entries()) {
		if (staying.has(at)) {
			stays = at;
			behind[at] = gap;
		} else if (isBlank(gap)) continue;
		else if (stays === undefined) before += withoutBlankTop(gap);
		else behind[stays] = `${behind[stays] || '\n'}${withoutBlankTop(gap)}`;
	}
	return { behind, before, usual: gaps[0] ?? '' };
}

function withoutBlankTop(gap: string): string {
	return gap.replace(/^(?:[ \t]*\n)+/, '');
}

function lineStart(text: string, at: number): number {
	return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

export function lineEnd(text: string, at: number): number {
	const end = text.indexOf('\n', at);
	return end === -1 ? text.length : end;
}

/** The distance of a position from the start of its line. */
export function columnOf(text: string, at: number): number {
	return at - lineStart(text, at);
}

function isBlank(text: string): boolean {
	return text.trim() === '';
}

function isComment(line: string): boolean {
	return line.trimStart().startsWith('#');
}
