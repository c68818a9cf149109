/** What a part of the site costs. The package shows it, and of the rest of the build nothing. */
export type Measure = {
  name: string;
  /** Brotli, quality 11. */
  bytes: number;
  budget: number;
  /** Which costs most, where there are several. */
  language?: string;
  /** How many scripts, where there may be only so many. */
  files?: number;
  mostFiles?: number;
};
