/** `npm pack` calls it: the package as plain JavaScript, with types. */
import { buildPackage } from './package/build-package.ts';

await buildPackage();
