/** `gatehouse/words`: what words of one's own are made with; the build has the same for the pages. */
export * from '../../src/words/own.ts';
