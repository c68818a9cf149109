/** `gatehouse/words`: what words of one's own are made with, beside pages of one's own. */
export { isolated } from './isolated.ts';
export { list, plural } from './language.ts';
