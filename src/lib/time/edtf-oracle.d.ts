/** The part of `edtf` (npm, without types of its own) that the oracle test uses. */
declare module 'edtf' {
	export default function edtf(text: string): { readonly min: number; readonly max: number };
}
