/** A picture as a page that is one file contains it. Types only. */

export interface InlinedPicture {
	readonly bytes: Uint8Array;
	readonly mime: string;
	/** Pixels. */
	readonly width: number;
	readonly height: number;
}
