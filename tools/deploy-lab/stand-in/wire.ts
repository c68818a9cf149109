/** What the stand-in is asked, and what it answers. */

export type StandInRequest = { method: string; url: URL; headers: Record<string, string>; body: Buffer };
export type StandInAnswer = { status: number; headers?: Record<string, string>; body?: string | Buffer };
