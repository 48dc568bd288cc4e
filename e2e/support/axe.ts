import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The rules that colours alone can break: what another scheme of colours has to be tried for. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

interface Tried {
	/** Selector of the part of the page that is ours. */
	readonly within?: string;
	/** The rest is the same as in a dress that all was tried in. */
	readonly coloursAlone?: boolean;
}

/** No violation of axe's rules, the one about the size of targets among them. Frames are left out. */
export async function expectAccessible(
	page: Page,
	{ within = 'html', coloursAlone = false }: Tried = {}
): Promise<void> {
	const axe = new AxeBuilder({ page })
		.include(within)
		.exclude('iframe')
		.options({
			resultTypes: ['violations'],
			...(coloursAlone
				? { runOnly: RULES_OF_COLOUR }
				: { rules: { 'target-size': { enabled: true } } })
		})
		// Without frames nothing has to be put together from them, in a page of its own: it takes half the time.
		.setLegacyMode();
	const { violations } = await axe.analyze();
	expect(
		violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)
	).toEqual([]);
}
