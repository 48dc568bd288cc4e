import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * No violation of axe's rules, the one about the size of targets among them. Frames are left out.
 *
 * @param within - selector of the part of the page that is ours
 */
export async function expectAccessible(page: Page, within = 'html'): Promise<void> {
	const { violations } = await new AxeBuilder({ page })
		.include(within)
		.exclude('iframe')
		.options({ rules: { 'target-size': { enabled: true } } })
		.analyze();
	expect(
		violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)
	).toEqual([]);
}
