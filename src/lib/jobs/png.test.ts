/** Pictures use memory outside of the heap: memory that is not freed is lost. */
import { expect, it } from 'vitest';
import { toPng } from './png';

const WIDTH = 2000;
const HEIGHT = 500;
/** Of one picture. */
const BYTES = WIDTH * HEIGHT * 4;
const svg = (i: number) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="${i}" height="9"/></svg>`;

it('[F236] many pictures, one after another, take no more memory than a few', async () => {
	await toPng(svg(1));
	await toPng(svg(2));
	const before = process.memoryUsage().external;
	for (let i = 3; i < 13; i++) await toPng(svg(i));
	expect(process.memoryUsage().external - before).toBeLessThan(3 * BYTES);
});
