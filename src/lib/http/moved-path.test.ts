import { expect, it } from 'vitest';
import { movedPath } from './moved-path';

it.each([
	['/t/pact', 'pact', '/t/new'],
	['/t/pact/changes', 'pact', '/t/new/changes'],
	['/t/pact/pact', 'pact', '/t/new/pact'],
	['/t/pact.timeline.json', 'pact', '/t/new.timeline.json'],
	['/embed/pact', 'pact', '/embed/new'],
	// A slug may be what the address begins with.
	['/t/t', 't', '/t/new'],
	['/t/t.json', 't', '/t/new.json'],
	['/embed/e', 'e', '/embed/new'],
	['/embed/embed', 'embed', '/embed/new']
])('%s of “%s” leads to %s', (path, from, to) => expect(movedPath(path, from, 'new')).toBe(to));
