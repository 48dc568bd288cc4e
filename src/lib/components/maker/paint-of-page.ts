/** What a picture is painted with that is made here: the light colours of this page, in whatever it is shown. */
import { DEFAULT_COLOURS, propertyOf, ROLES, type Colours } from '$lib/site/roles';
import { DEFAULT_PAINT, toPaint, type Paint } from '../picture/paint';

export function paintOfPage(siteName: string): Paint {
	const probe = document.createElement('span');
	probe.hidden = true;
	probe.style.colorScheme = 'light';
	document.body.append(probe);
	const colours = ROLES.map((role) => {
		probe.style.color = `var(${propertyOf(role)}, ${DEFAULT_COLOURS.light[role]})`;
		return [role, getComputedStyle(probe).color] as const;
	});
	probe.remove();
	const light = Object.fromEntries(colours) as Colours;
	return toPaint({ name: siteName, palette: { light } }, DEFAULT_PAINT.families);
}
