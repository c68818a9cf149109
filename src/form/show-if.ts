/** Parts of a page that are there under a condition: `data-if` names it. */
export type Conditions = Readonly<Record<string, boolean>>;

/** A part whose condition is not among these stays as it is. */
export function showIf(conditions: Conditions, root: ParentNode = document): void {
  for (const part of root.querySelectorAll<HTMLElement>('[data-if]')) {
    const condition = conditions[part.dataset.if ?? ''];
    if (condition !== undefined) part.hidden = !condition;
  }
}
