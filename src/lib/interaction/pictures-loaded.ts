/** Pictures that are needed at once, although nobody has seen them yet: on paper. */

/** A picture that takes longer is left out. */
const LIMIT_MS = 10_000;

export async function picturesLoaded(pictures: Iterable<HTMLImageElement>): Promise<void> {
	const loading = [...pictures].map(async (picture) => {
		picture.loading = 'eager';
		await picture.decode().catch(() => undefined); // it is missing
	});
	const limit = new Promise((resolve) => setTimeout(resolve, LIMIT_MS));
	await Promise.race([Promise.all(loading), limit]);
}
