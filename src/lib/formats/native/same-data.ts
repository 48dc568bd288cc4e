/** Whether two pieces of data are equal. Pure. */
import { isFields, isList } from '../shared/json-fields';

/** Ignores the order of fields. */
export function isSameData(a: unknown, b: unknown): boolean {
	if (isList(a))
		return isList(b) && a.length === b.length && a.every((item, i) => isSameData(item, b[i]));
	if (!isFields(a) || !isFields(b)) return Object.is(a, b) || (a === 0 && b === 0);
	const names = Object.keys(a);
	return (
		names.length === Object.keys(b).length &&
		names.every((name) => Object.hasOwn(b, name) && isSameData(a[name], b[name]))
	);
}
