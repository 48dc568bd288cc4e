/** placeholder until pictures are wired */
export function drawFile(): Promise<undefined> { return Promise.resolve(undefined); }
