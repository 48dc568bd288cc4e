/**
 * Which tiles a view is drawn from. Where a tile is late the one above it stands in: it has fewer labels and
 * coarser counts, and nothing that is wrong.
 * Pure. See ../SPEC.md §P.
 */
import { cellsIn, levelOf, parentOf, type Cell } from '$lib/chart/density/density';
import type { View } from '$lib/chart/scale/axis';
import { stepOf, widthOf, type WidthStep } from '$lib/chart/widths';
import type { PlacedEvent } from '$lib/chart/types';
import type { Tile } from './tiles';

/** A tile as it is used for one cell of a view: its own, or the nearest one above it. */
export interface Piece {
	readonly tile: Tile<PlacedEvent>;
	/** Of the tile. */
	readonly cell: Cell;
	/** What is asked for: the tile's own cell, or one inside it. */
	readonly asked: Cell;
}

/** A server does not know how wide a plot is: it gives what a large one shows. */
const PAGE_STEP = stepOf(1424);

/** The cells that a view wants. @param step - undefined: for the plot of a full page */
export function cellsOf(fit: View, view: View, step: WidthStep | undefined): Cell[] {
	return cellsIn(fit, view, levelOf(fit, view, widthOf(step ?? PAGE_STEP)));
}

export function keyOf({ level, at }: Cell): string {
	return `${level}/${at}`;
}

/** The finest tile that has arrived for each cell. Cells without one are skipped. */
export function findPieces(
	cells: readonly Cell[],
	tileAt: (cell: Cell) => Tile<PlacedEvent> | undefined
): Piece[] {
	return cells.flatMap((asked) => {
		let cell: Cell | undefined = asked;
		while (cell) {
			const tile = tileAt(cell);
			if (tile) return [{ tile, cell, asked }];
			cell = parentOf(cell);
		}
		return [];
	});
}
