/** The places with coordinates that a reader finds, each once, with ids. */
import { Ids } from './ids';

interface NamedPoint {
	readonly name: string;
	readonly lat: number;
	readonly lon: number;
}

/** Places with a point, each once. */
export class Points {
	readonly #ids = new Ids('place');
	readonly #known = new Map<string, { readonly id: string; readonly point: NamedPoint }>();

	idOf(point: NamedPoint): string {
		const key = JSON.stringify(point);
		const known = this.#known.get(key) ?? { id: this.#ids.unique(point.name), point };
		this.#known.set(key, known);
		return known.id;
	}

	toEntries(): Record<string, NamedPoint> {
		return Object.fromEntries([...this.#known.values()].map(({ id, point }) => [id, point]));
	}
}
