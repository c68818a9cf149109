/** In the package every text names its commands as they are called there. */

/** @param source Of a module, in which help and advice name commands as this project has them. */
export function nameCommands(source: string): string {
  return source
    .replace(/npm start(?: --(?= ))?(?![\w-])/g, 'npx gatehouse start')
    .replace(
      /npm run (?:-s )?(start|build|emulator|token|users|deploy|undeploy|\$\{command\})(?: --(?= ))?(?![\w:-])/g,
      'npx gatehouse $1',
    )
    .replace(/(?<=[\s(])config\.ts/g, 'gatehouse.config.ts')
    .replaceAll('.emulator/', '.gatehouse/');
}
