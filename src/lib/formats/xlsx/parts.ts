/** What parts of a workbook say of its cells: formats, links, and how its days are counted. Pure. See ./SPEC.md §X3, §X10. */
import { attributesOf, marksOf, unescapeXml } from './marks';
import { dateFormatOf, type DateFormat } from './date-format';

/** By style of a cell: how it shows a date; undefined: it shows none. */
export type Formats = readonly (DateFormat | undefined)[];

/** @param xml - of `xl/styles.xml` */
export function formatsIn(xml: string): Formats {
	const codes = new Map<number, string>();
	const formats: (DateFormat | undefined)[] = [];
	let isCell = false;
	for (const mark of marksOf(xml)) {
		if (mark.kind === 'text') continue;
		if (mark.name === 'cellXfs') isCell = mark.kind === 'open';
		if (mark.kind !== 'open') continue;
		const attributes = attributesOf(mark.written);
		const id = Number(attributes.get('numFmtId') ?? 0);
		if (mark.name === 'numFmt') codes.set(id, unescapeXml(attributes.get('formatCode') ?? ''));
		else if (mark.name === 'xf' && isCell) formats.push(dateFormatOf(id, codes.get(id)));
	}
	return formats;
}

/** @param xml - of `xl/workbook.xml` */
export function countsFrom1904(xml: string): boolean {
	for (const mark of marksOf(xml))
		if (mark.kind === 'open' && mark.name === 'workbookPr')
			return /^(?:1|true)$/.test(attributesOf(mark.written).get('date1904') ?? '');
	return false;
}

/** By id: the addresses outside of the workbook. @param xml - the relationships of a sheet */
export function addressesIn(xml: string): ReadonlyMap<string, string> {
	const addresses = new Map<string, string>();
	for (const mark of marksOf(xml)) {
		if (mark.kind !== 'open' || mark.name !== 'Relationship') continue;
		const attributes = attributesOf(mark.written);
		const [id, target] = [attributes.get('Id'), attributes.get('Target')];
		if (id !== undefined && target !== undefined && attributes.get('TargetMode') === 'External')
			addresses.set(id, unescapeXml(target));
	}
	return addresses;
}
