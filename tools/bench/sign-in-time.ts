/** What a sign-in costs the person, in milliseconds. */
export type SignInTime = {
  /** From the press to tokens. */
  whole: number;
  /** The longest task of the page's own thread; 0 where none took 50 ms, since the browser reports no shorter one. */
  longestTask: number;
};
