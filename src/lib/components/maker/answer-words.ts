/** What the server said about a publication, in words for its editor. */
import { m } from '$messages';
import type { SentProblem } from '$lib/authoring/desk-client';

interface Answer {
	readonly kind: string;
	readonly free?: string;
	readonly waitS?: number;
	readonly problems?: readonly SentProblem[];
}

export function answerWords({ kind, free = '', waitS = 1, problems = [] }: Answer): string {
	switch (kind) {
		case 'taken':
			return m.publish_taken({ free });
		case 'refused':
			return m.publish_refused({
				why: problems
					.map(({ path, message }) => [path, message].filter(Boolean).join(': '))
					.join(' ')
			});
		case 'offline':
			return m.publish_offline();
		case 'busy':
			return m.publish_wait({ seconds: waitS });
		case 'not signed in':
		case 'not allowed':
			return m.publish_not_allowed();
		case 'too large':
			return m.publish_too_large();
		case 'note needed':
			return m.publish_note_needed();
		case 'gone':
			return m.publish_gone();
		case 'same':
			return m.publish_same();
		case 'conflict':
			return m.publish_conflict();
		default:
			return m.publish_failed();
	}
}
