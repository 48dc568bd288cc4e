/** Finds an event of a story by its id, with or without a date. */
import type { ListedEvent } from '$lib/document/reading';
import type { Story } from './open-story';

export function findEvent(story: Story, id: string): ListedEvent | undefined {
	const isAsked = (event: ListedEvent) => event.id === id;
	if (story.kind === 'whole')
		return story.timeline.events.find(isAsked) ?? story.timeline.undated?.events.find(isAsked);
	return story.timeline.find(id)?.event ?? story.timeline.head.undated?.events.find(isAsked);
}
