/** What the checklist beside a new password says of itself. */
export const checklistWords = {
  met: ', done',
  done: 'The password meets every rule.',
};
