export function buildServer(outfile?: string): Promise<void>
