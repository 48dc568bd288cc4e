/** The filter of a reader. */
import { knownGroups, pressGroup } from '$lib/document/group-choice';
import type { TimelineHead } from '$lib/document/reading';
import { NO_FILTER, type Filter } from './filter';

export class EventFilter {
	current = $state.raw<Filter>(NO_FILTER);

	get query(): string {
		return this.current.query;
	}
	get group(): string | undefined {
		return this.current.group;
	}

	/** As in a link or an earlier view; groups that the timeline does not have are ignored. */
	apply({ groups }: TimelineHead, query: string | undefined, group: string | undefined): void {
		this.current = { query: query ?? '', group: knownGroups(groups, group) };
	}
	setQuery(query: string): void {
		this.current = { ...this.current, query };
	}
	/** @param isAdding - adds to the chosen groups instead of replacing them */
	pressGroup(id: string, isAdding: boolean): void {
		this.current = { ...this.current, group: pressGroup(this.group, id, isAdding) };
	}
	clear(): void {
		this.current = NO_FILTER;
	}
}
