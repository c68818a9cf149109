/** Reads lists out of a query protocol request, and deals long answers out in pages. */

/** `Parameters.member.1.ParameterKey=A&Parameters.member.1.ParameterValue=B` → `[{ ParameterKey: 'A', ParameterValue: 'B' }]`. */
export function members(query: URLSearchParams, list: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  for (const [name, value] of query) {
    const [, index, field] = new RegExp(`^${list}\\.member\\.(\\d+)(?:\\.(\\w+))?$`).exec(name) ?? [];
    if (!index) continue;
    const at = Number(index) - 1;
    found[at] = { ...found[at], [field ?? 'value']: value };
  }
  return found;
}

export function listFrom<T>(list: T[], token: string | null, size: number): { page: T[]; next: string | undefined } {
  const from = Number(token ?? 0);
  const next = from + size < list.length ? String(from + size) : undefined;
  return { page: list.slice(from, from + size), next };
}
