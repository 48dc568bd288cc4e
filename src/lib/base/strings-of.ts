/**
 * All text in a value, at any depth, so that a search also covers fields that are added later.
 *
 * @param value - plain data
 * @param skipped - names of properties that no reader sees
 */
export function stringsOf(
	value: unknown,
	skipped: ReadonlySet<string>,
	found: string[] = []
): string[] {
	if (typeof value === 'string') found.push(value);
	else if (typeof value === 'number') found.push(String(value));
	else if (Array.isArray(value)) for (const item of value) stringsOf(item, skipped, found);
	else if (typeof value === 'object' && value !== null)
		for (const name in value)
			if (!skipped.has(name)) stringsOf((value as Record<string, unknown>)[name], skipped, found);
	return found;
}
