/** The title of a page in a browser. Pure. */
import type { Site } from './site';

export function pageTitle(
	{ name, titlePattern }: Pick<Site, 'name' | 'titlePattern'>,
	title: string
): string {
	return titlePattern.replace(/\{(title|name)\}/g, (_, field) =>
		field === 'title' ? title : name
	);
}
