import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cropTo } from './crop';

const BOX = { x: 700, y: 10, width: 500, height: 600 };

it('fills the box, for any picture and any focus', () => {
	const side = fc.integer({ min: 1, max: 9000 });
	const percent = fc.integer({ min: 0, max: 100 });
	fc.assert(
		fc.property(side, side, percent, percent, (width, height, left, top) => {
			const drawn = cropTo(BOX, { width, height }, [left, top]);
			expect(drawn.x).toBeLessThanOrEqual(BOX.x + 1e-6);
			expect(drawn.y).toBeLessThanOrEqual(BOX.y + 1e-6);
			expect(drawn.x + drawn.width).toBeGreaterThanOrEqual(BOX.x + BOX.width - 1e-6);
			expect(drawn.y + drawn.height).toBeGreaterThanOrEqual(BOX.y + BOX.height - 1e-6);
			expect(drawn.width / drawn.height).toBeCloseTo(width / height, 5);
		})
	);
});

it('keeps the focus in the middle where it can, and in view at the edges', () => {
	const wide = { width: 2000, height: 600 };
	expect(cropTo(BOX, wide, [50, 50]).x).toBe(700 + 250 - 1000);
	expect(cropTo(BOX, wide, [0, 50]).x).toBe(700);
	expect(cropTo(BOX, wide, [100, 50]).x).toBe(1200 - 2000);
	expect(cropTo(BOX, wide, [30, 50]).x).toBe(700 + 250 - 600);
});
