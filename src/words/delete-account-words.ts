/** What the page that deletes an account says. */
export const deleteAccountWords = {
  otherName: (name: string) => `Type ${name} to delete this account`,
};
