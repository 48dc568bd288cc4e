/** Does a job. Runs in a thread of the pool, one job at a time. */
import { withLocale } from '$lib/language/with-locale';
import { drawCard, drawPage, drawPicture } from './draw';
import type { Job, JobResult } from './job';
import { writePart } from './write';

export default async function doJob(job: Job): Promise<JobResult> {
	switch (job.kind) {
		case 'write':
			return writePart(job);
		case 'page':
			return drawPage(job);
		case 'picture':
			return withLocale(job.locale, () => drawPicture(job));
		case 'card':
			return withLocale(job.locale, () => drawCard(job));
	}
}
