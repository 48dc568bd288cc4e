/**
 * The tiles for a view. If a tile is late, the nearest one above replaces it: it has fewer labels and
 * coarser counts, but nothing wrong.
 * Pure. See ../SPEC.md §P.
 */
import { cellsIn, levelOf, parentOf, type Cell } from '$lib/chart/density/density';
import type { View } from '$lib/chart/scale/axis';
import { stepOf, widthOf, type WidthStep } from '$lib/chart/widths';
import type { PlacedEvent } from '$lib/chart/types';
import type { Tile } from './tiles';

/** The tile that is used for one cell of a view: its own, or the nearest one above it. */
export interface Piece {
	readonly tile: Tile<PlacedEvent>;
	/** Of the tile. */
	readonly cell: Cell;
	/** The requested cell: the tile's own, or one inside it. */
	readonly asked: Cell;
}

/** A server does not know the width of a plot: it sends what a large one shows. */
const PAGE_STEP = stepOf(1424);

/** The cells of a view. @param step - undefined: for the plot of a full page */
export function cellsOf(fit: View, view: View, step: WidthStep | undefined): Cell[] {
	return cellsIn(fit, view, levelOf(fit, view, widthOf(step ?? PAGE_STEP)));
}

export function keyOf({ level, at }: Cell): string {
	return `${level}/${at}`;
}

/** The finest available tile for each cell. Cells without any are left out. */
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
