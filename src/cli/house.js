/**
 * The picture of the rooms: the rooms of src/lib, each on the floor above all that it imports, drawn from
 * the table in ARCHITECTURE.md. `npm run house` writes it; src/house.test.ts fails if it is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const HOUSE = 'docs/pictures/house.svg';

const ROOM = { width: 118, height: 40 };
const GAP = { x: 22, y: 56 };
const MARGIN = 24;
const STYLE =
	'rect{fill:#fff;stroke:#3d5a6c}text{font:600 15px system-ui,sans-serif;text-anchor:middle;fill:#1d2a2f}path{fill:none;stroke:#8aa0ad;stroke-width:1.4}.ground{fill:#f4f6f7;stroke:none}@media(prefers-color-scheme:dark){rect{fill:#1d2a2f;stroke:#9db6c4}text{fill:#eef3f5}path{stroke:#6f8794}.ground{fill:#12191c}}';

/** @typedef {ReadonlyMap<string, readonly string[]>} Table - rooms, and what each may import */

/** @returns {Table} without entries that are no room of the table */
export function readTable(page = readFileSync('ARCHITECTURE.md', 'utf8')) {
	const rows = [...page.matchAll(/^\| `(\w+)` \| ([^|]+) \|/gm)].map(
		([, room = '', may = '']) => /** @type {const} */ ([room, may.trim().split(', ')])
	);
	const rooms = new Set(rows.map(([room]) => room));
	return new Map(rows.map(([room, may]) => [room, may.filter((other) => rooms.has(other))]));
}

/** The floor of each room, from 0: above all that it imports. @param {Table} table */
export function floorsOf(table) {
	/** @type {Map<string, number>} */
	const floors = new Map();
	/** @param {string} room @returns {number} */
	const floorOf = (room) => {
		const below = (table.get(room) ?? []).map((other) => floors.get(other) ?? floorOf(other));
		const floor = below.length === 0 ? 0 : Math.max(...below) + 1;
		floors.set(room, floor);
		return floor;
	};
	for (const room of table.keys()) floorOf(room);
	// And directly below the lowest room that imports it: then few lines pass a room.
	const fromTop = [...table.keys()].sort((a, b) => (floors.get(b) ?? 0) - (floors.get(a) ?? 0));
	for (const room of fromTop) {
		const above = [...table].flatMap(([other, may]) =>
			may.includes(room) ? [floors.get(other) ?? 0] : []
		);
		if (above.length > 0) floors.set(room, Math.min(...above) - 1);
	}
	return floors;
}

/** Imports that are not implied by other imports. @param {Table} table */
export function stairsOf(table) {
	/** @param {string} room @returns {Set<string>} all rooms below */
	const below = (room) =>
		new Set((table.get(room) ?? []).flatMap((other) => [other, ...below(other)]));
	return [...table].flatMap(([room, may]) =>
		may
			.filter((other) => !may.some((through) => through !== other && below(through).has(other)))
			.map((other) => /** @type {const} */ ([room, other]))
	);
}

/**
 * From top to bottom: the rooms of each floor, and between them a gap for each line that continues to a lower one.
 *
 * @typedef {{ readonly name: string, readonly isRoom: boolean, readonly above: readonly string[], x: number }} Place
 * @param {Table} table @returns {{ rows: Place[][], ways: string[][] }} ways: the places that each line goes through
 */
function arrange(table) {
	const floors = floorsOf(table);
	const ways = stairsOf(table).map(([room, other]) => {
		const [from, to] = [floors.get(room) ?? 0, floors.get(other) ?? 0];
		const between = Array.from(
			{ length: from - to - 1 },
			(_, i) => `${room} ${other} ${from - 1 - i}`
		);
		for (const [i, name] of between.entries()) floors.set(name, from - 1 - i);
		return [room, ...between, other];
	});
	const steps = ways.flatMap((way) =>
		way.slice(1).map((name, i) => ({ name, from: way[i] ?? '' }))
	);
	const top = Math.max(...floors.values());
	const rows = Array.from({ length: top + 1 }, (_, row) =>
		[...floors.keys()]
			.filter((name) => floors.get(name) === top - row)
			.map((name) => ({
				name,
				isRoom: table.has(name),
				above: steps.filter((step) => step.name === name).map(({ from }) => from),
				x: 0
			}))
	);
	/** @type {Map<string, number>} */
	const xs = new Map();
	for (const row of rows) {
		/** @param {Place} place */
		const requested = ({ above }) =>
			above.length === 0
				? Infinity // rooms that nobody imports are at the side
				: above.reduce((sum, name) => sum + (xs.get(name) ?? 0), 0) / above.length;
		row.sort((a, b) => requested(a) - requested(b) || a.name.localeCompare(b.name));
		const width = row.reduce((sum, place) => sum + widthOf(place) + GAP.x, -GAP.x);
		let x = -width / 2;
		for (const place of row) {
			place.x = x + widthOf(place) / 2;
			xs.set(place.name, place.x);
			x += widthOf(place) + GAP.x;
		}
	}
	return { rows, ways };
}

/** @param {Place} place */
const widthOf = ({ isRoom }) => (isRoom ? ROOM.width : 0);

/** @param {Table} table @returns {string} SVG */
export function drawHouse(table) {
	const { rows, ways } = arrange(table);
	const half = Math.max(...rows.flat().map((place) => Math.abs(place.x) + widthOf(place) / 2));
	const width = 2 * (half + MARGIN);
	const height = 2 * MARGIN + rows.length * (ROOM.height + GAP.y) - GAP.y;
	const places = new Map(
		rows.flatMap((row, i) =>
			row.map(({ name, x, isRoom }) => {
				const y = MARGIN + i * (ROOM.height + GAP.y);
				return /** @type {const} */ ([name, { x: x + half + MARGIN, y, isRoom }]);
			})
		)
	);
	/** @param {string} name */
	const at = (name) => places.get(name) ?? { x: 0, y: 0, isRoom: false };
	const lines = ways.map((way) => {
		const turns = way.slice(1).map((name, i) => {
			const [from, to] = [at(way[i] ?? ''), at(name)];
			const [y0, y1] = [from.y + ROOM.height, to.y];
			const middle = (y0 + y1) / 2;
			return `L${from.x} ${y0}C${from.x} ${middle} ${to.x} ${middle} ${to.x} ${y1}`;
		});
		return `<path d="${turns.join('').replace('L', 'M')}"/>`;
	});
	const rooms = [...places].flatMap(([name, { x, y, isRoom }]) =>
		isRoom
			? [
					`<rect x="${x - ROOM.width / 2}" y="${y}" width="${ROOM.width}" height="${ROOM.height}" rx="6"/><text x="${x}" y="${y + 25}">${name}</text>`
				]
			: []
	);
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Rooms of src/lib: each may import what it has a line to, and what that leads to">
<style>${STYLE}</style>
<rect class="ground" width="${width}" height="${height}" rx="10"/>
${lines.join('\n')}
${rooms.join('\n')}
</svg>
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
	writeFileSync(HOUSE, drawHouse(readTable()));
