/**
 * Short names of time zones, as texts write them behind a clock time: EDT, CET, MSK.
 * Pure.
 */

/** Of winter and summer time apart, as in the tz database; those of North America also in RFC 5322 §4.3. */
const OFFSETS: ReadonlyMap<string, string> = new Map([
	['GMT', 'Z'],
	['UTC', 'Z'],
	['UT', 'Z'],
	['Z', 'Z'],
	['EST', '-05:00'],
	['EDT', '-04:00'],
	['CST', '-06:00'],
	['CDT', '-05:00'],
	['MST', '-07:00'],
	['MDT', '-06:00'],
	['PST', '-08:00'],
	['PDT', '-07:00'],
	['AKST', '-09:00'],
	['AKDT', '-08:00'],
	['HST', '-10:00'],
	['WET', 'Z'],
	['WEST', '+01:00'],
	['CET', '+01:00'],
	['CEST', '+02:00'],
	['MEZ', '+01:00'],
	['MESZ', '+02:00'],
	['EET', '+02:00'],
	['EEST', '+03:00'],
	['SAST', '+02:00'],
	['HKT', '+08:00'],
	['AWST', '+08:00'],
	['JST', '+09:00'],
	['KST', '+09:00'],
	['ACST', '+09:30'],
	['ACDT', '+10:30'],
	['AEST', '+10:00'],
	['AEDT', '+11:00'],
	['NZST', '+12:00'],
	['NZDT', '+13:00']
]);

/** Also names of other zones: in China, Cuba, Malaysia and the Philippines. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['CST', 'CDT', 'MST', 'PST']);

/** In EDTF; undefined: the name is unknown. */
export function offsetOfZoneName(name: string): string | undefined {
	return OFFSETS.get(name.toUpperCase());
}

/** The same, but undefined for a name with several meanings. */
export function certainOffsetOf(name: string): string | undefined {
	return AMBIGUOUS.has(name.toUpperCase()) ? undefined : offsetOfZoneName(name);
}
