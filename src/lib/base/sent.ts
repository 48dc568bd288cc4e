/**
 * Data of a page that its script reads as one text. If it were a literal, the browser would compile a
 * thousand events before it shows the first; a text is only parsed when the page starts its scripts.
 */
export class Sent<T> {
	/** Plain data: anything that JSON can represent. */
	readonly value: T;

	constructor(value: T) {
		this.value = value;
	}
}
