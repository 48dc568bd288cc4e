/** Shown in `<date-line>` if there is no timeline: the reason, and the page's own content. */
import { m } from '$messages';
import { loadLanguage } from './load-language';
import { formatProblem, type Problem } from '$lib/base/result';

/** The number of faults of a file that are shown. */
const TOLD_MOST = 5;

export async function showProblems(root: ShadowRoot, problems: readonly Problem[]) {
	await loadLanguage(document.documentElement.lang || 'en');
	const list = document.createElement('ul');
	list.append(
		...problems.slice(0, TOLD_MOST).map((found) => createText('li', formatProblem(found)))
	);
	const notice = document.createElement('section');
	notice.className = 'notice';
	notice.part.add('notice');
	notice.append(createText('p', m.element_refused()), list);
	const reader = document.createElement('div');
	reader.className = 'reader';
	reader.append(notice);
	root.append(reader);
	return { look: () => undefined, remove: () => reader.remove() };
}

function createText(tag: string, text: string): HTMLElement {
	const element = document.createElement(tag);
	element.textContent = text;
	return element;
}
