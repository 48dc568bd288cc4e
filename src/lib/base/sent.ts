/**
 * Data of a page that its script reads as one text. Written out as a literal, a browser compiles a thousand
 * events before it shows the first of them; a text is read when the page comes to life.
 */
export class Sent<T> {
	/** Plain data: what JSON keeps. */
	readonly value: T;

	constructor(value: T) {
		this.value = value;
	}
}
