/** In a worker, the reader of PDFs cannot start a worker of its own: its second half is loaded into this one. */
export async function preparePdf(): Promise<void> {
	const half: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
	Object.assign(globalThis, { pdfjsWorker: half });
}
