/** Has no types of its own: it is loaded for what reads PDFs, and never called by us. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
	export const WorkerMessageHandler: object;
}
