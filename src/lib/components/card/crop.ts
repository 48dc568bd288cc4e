/** A crop that keeps a point in view. Pure. */

export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/**
 * Where a picture is drawn so that it fills a box, and the point of its focus is as near to the middle of the
 * box as the edges of the picture allow.
 *
 * @param focus - percent from the left and from the top
 */
export function cropTo(
	box: Box,
	picture: { readonly width: number; readonly height: number },
	[left, top]: readonly [number, number] = [50, 50]
): Box {
	const scale = Math.max(box.width / picture.width, box.height / picture.height);
	const [width, height] = [picture.width * scale, picture.height * scale];
	const offset = (room: number, size: number, percent: number) =>
		Math.min(0, Math.max(room - size, room / 2 - (size * percent) / 100));
	return {
		x: box.x + offset(box.width, width, left),
		y: box.y + offset(box.height, height, top),
		width,
		height
	};
}
