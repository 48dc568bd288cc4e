/**
 * Joins still WebP pictures to an animated one: the container of an animation is a header, and
 * around each picture a frame with its duration.
 * https://developers.google.com/speed/webp/docs/riff_container
 */

/** @param {string} name - four letters @param {Buffer} body */
function chunk(name, body) {
	const head = Buffer.alloc(8);
	head.write(name, 0, 'latin1');
	head.writeUInt32LE(body.length, 4);
	return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}

/** The chunks of a picture that contain its pixels. @param {Buffer} still */
function pictureOf(still) {
	if (still.toString('latin1', 8, 12) !== 'WEBP') throw new Error('This is no WebP picture.');
	const kept = [];
	for (let at = 12; at < still.length;) {
		const size = still.readUInt32LE(at + 4);
		const end = at + 8 + size + (size % 2);
		if (/^(?:VP8 |VP8L|ALPH)$/.test(still.toString('latin1', at, at + 4)))
			kept.push(still.subarray(at, end));
		at = end;
	}
	return Buffer.concat(kept);
}

/**
 * @param {readonly { readonly still: Buffer, readonly ms: number }[]} frames - all of one size
 * @param {{ readonly width: number, readonly height: number }} size - px
 * @returns {Buffer} loops forever
 */
export function animate(frames, { width, height }) {
	const HAS_ANIMATION = 2;
	const header = Buffer.alloc(10);
	header.writeUInt8(HAS_ANIMATION, 0);
	header.writeUIntLE(width - 1, 4, 3);
	header.writeUIntLE(height - 1, 7, 3);
	const parts = frames.map(({ still, ms }) => {
		const head = Buffer.alloc(16); // at the top left corner
		head.writeUIntLE(width - 1, 6, 3);
		head.writeUIntLE(height - 1, 9, 3);
		head.writeUIntLE(ms, 12, 3);
		return chunk('ANMF', Buffer.concat([head, pictureOf(still)]));
	});
	const body = [chunk('VP8X', header), chunk('ANIM', Buffer.alloc(6)), ...parts];
	return chunk('RIFF', Buffer.concat([Buffer.from('WEBP'), ...body]));
}
