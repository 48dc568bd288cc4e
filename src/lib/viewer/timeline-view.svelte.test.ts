// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReadingTimeline } from '$lib/document/reading';
import { zoomView } from '$lib/chart/scale/view';
import { axisOn } from '$lib/time/calendar';
import { toSearch, type TimelineLocation } from './location';
import { createMemorySource } from './memory-source';
import { TimelineView } from './timeline-view.svelte';

/** The first story as a page receives it; src/content.test.ts keeps it true. */
const timeline = JSON.parse(
	readFileSync('src/lib/viewer/fixtures/russia-north-korea.json', 'utf8')
) as ReadingTimeline;
const source = createMemorySource(timeline);

let view: TimelineView;
let steps: string[];

function open(location: TimelineLocation = {}): void {
	steps = [];
	view = new TimelineView(
		() => source,
		location,
		(to, how) => steps.push(`${how} ${toSearch(to)}`)
	);
	view.width = 1072;
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
	view.destroy();
	vi.useRealTimers();
});

/** Runs inside an effect root, which runes need. */
function inRoot(work: () => void): () => void {
	return () => {
		const stop = $effect.root(work);
		flushSync();
		stop();
	};
}

describe('what a reader looks at', () => {
	it(
		'is all of it at first',
		inRoot(() => {
			open();
			expect([view.isFit, view.window.labels.length, view.listed.ids]).toEqual([
				true,
				5,
				undefined
			]);
		})
	);

	it(
		'is what the address says',
		inRoot(() => {
			open({
				span: { start: axisOn(2025, 8, 10), end: axisOn(2025, 8, 19) },
				event: 'call',
				group: 'nobody'
			});
			expect([...(view.listed.ids ?? [])]).toEqual(['call', 'disclosure', 'alaska']);
			expect([view.at.selectedId, view.filter.group]).toEqual(['call', undefined]);
		})
	);

	it(
		'[F305] is drawn in the scale of the story, until its reader chooses another',
		inRoot(() => {
			open();
			expect([view.scale, toSearch(view.location)]).toEqual(['compact', '']);
			view.setScale('true');
			view.setScale('even');
			view.setScale('compact');
			expect(steps).toEqual(['push ?scale=true', 'push ?scale=even', 'push ']);
			view.apply({ scale: 'true' });
			expect([view.scale, toSearch(view.location)]).toEqual(['true', '?scale=true']);
		})
	);

	it(
		'[F306] is drawn true where all that is asked for is cut',
		inRoot(() => {
			open({ span: { start: axisOn(2024, 10), end: axisOn(2025) } });
			expect([view.scale, view.location.scale]).toEqual(['compact', undefined]);
			const week = { start: axisOn(2025, 8, 10), end: axisOn(2025, 8, 17) };
			open({ span: week });
			expect([view.scale, view.location.span]).toEqual(['compact', week]);
			expect(view.view.u1).toBeGreaterThan(view.axis.fit.u1);
			view.showSpan({ start: axisOn(2025, 4), end: timeline.fit.end });
			expect(steps).toEqual(['push ?from=2025-04-01&to=2025-08-31']);
			open({ span: { start: axisOn(2024, 10), end: axisOn(2024, 12) } });
			expect(view.scale).toBe('true');
			expect(toSearch(view.location)).toBe('?from=2024-10-01&to=2024-11-30&scale=true');
			open();
			view.showSpan({ start: axisOn(2025, 6), end: axisOn(2025, 7) });
			expect(steps).toEqual(['push ?from=2025-06-01&to=2025-06-30&scale=true']);
		})
	);

	it(
		'[F325] shows what is typed at once; list and history follow when it is a step',
		inRoot(() => {
			open();
			const labels = () => view.window.labels.map(({ event: { id } }) => id);
			view.tryQuery('nowhere in it');
			expect([labels(), view.listed.ids, steps]).toEqual([[], undefined, []]);
			view.tryQuery('Kursk');
			expect([labels(), view.listed.ids]).toEqual([['kursk-confirmed', 'call'], undefined]);
			view.setQuery('Kursk');
			expect([...(view.listed.ids ?? [])]).toEqual(['kursk-confirmed', 'call']);
			expect(steps).toEqual(['push ?q=Kursk']);
		})
	);

	it(
		'goes into the history once for each step',
		inRoot(() => {
			open();
			view.select('call');
			view.setScale('even');
			view.setQuery('spillover');
			view.showAll();
			expect(steps).toEqual([
				'push ?event=call',
				'push ?event=call&scale=even',
				'push ?event=call&q=spillover&scale=even',
				'push ?event=call&scale=even'
			]);
		})
	);

	it(
		'goes into the history once for a whole gesture, and the list follows when it rests',
		inRoot(() => {
			open();
			for (let i = 0; i < 5; i++) view.follow(zoomView(view.view, 1.5, 1));
			expect([steps, view.listed.ids]).toEqual([[], undefined]);
			vi.runAllTimers();
			expect(steps).toHaveLength(1);
			expect(steps[0]).toMatch(/^push \?from=/);
			view.follow(zoomView(view.view, 1.5, 1));
			vi.runAllTimers();
			expect(steps[1]).toMatch(/^replace \?from=/);
			expect(view.listed.ids?.has('pact')).toBe(false);
		})
	);

	it(
		'follows an event that is chosen outside of it',
		inRoot(() => {
			open({ span: { start: axisOn(2024, 2), end: axisOn(2024, 4) } });
			view.select('alaska');
			expect(view.targetSpan.start).toBeGreaterThan(axisOn(2025, 6));
			expect(view.targetSpan.end - view.targetSpan.start).toBeCloseTo(
				axisOn(2024, 4) - axisOn(2024, 2),
				-3
			);
		})
	);

	it(
		'is spoken of once after a run of presses, never of a gesture',
		inRoot(() => {
			open({ scale: 'true' });
			view.follow(zoomView(view.view, 4, 1));
			vi.runAllTimers();
			expect(view.speech.said).toBeUndefined();
			for (let i = 0; i < 3; i++) view.zoomBy(2, 1);
			vi.runAllTimers();
			expect(view.speech.said).toMatchObject({ shown: 3, count: 5 });
		})
	);

	it(
		'has one tab stop: where the keyboard was, else what is open, else the first label',
		inRoot(() => {
			open();
			expect(view.tabStop).toBe('pact');
			view.select('alaska');
			expect(view.tabStop).toBe('alaska');
			view.focus('call');
			expect(view.tabStop).toBe('call');
		})
	);

	it(
		'shows all again when a view covers all',
		inRoot(() => {
			open({ span: { start: axisOn(2025), end: axisOn(2025, 3) } });
			view.showSpan({ start: axisOn(1900), end: axisOn(2100) });
			expect([view.isFit, steps]).toEqual([true, ['push ']]);
		})
	);
});
