/** The page's side of the worker that reads an article. */
import { wrap, type Remote } from 'comlink';
import type { ArticleHost } from './article.worker';

export interface ArticleWorker {
	readonly host: Remote<ArticleHost>;
	/** Rejected if the worker breaks down; never resolved. */
	readonly broken: Promise<never>;
	end(): void;
}

export function startArticle(): ArticleWorker {
	const worker = new Worker(new URL('./article.worker.ts', import.meta.url), { type: 'module' });
	const broken = new Promise<never>((_, reject) => {
		worker.addEventListener('error', ({ message }) => reject(new Error(message)));
	});
	broken.catch(() => undefined); // whoever waits for an answer hears of it
	return { host: wrap<ArticleHost>(worker), broken, end: () => worker.terminate() };
}
