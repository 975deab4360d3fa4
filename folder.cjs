/* global __dirname */
// Runs before the tools, which would otherwise end in the middle of themselves with a trace. A `.cjs` file: Node itself
// loads no module from a folder with a backslash in its name.
const {exit, platform, stderr} = require('node:process');

/**
 * What a folder's name may hold and the tools cannot read: tsx and Jest take what follows `?` for a query, Node takes `\`
 * for a separator and `*` for a place to fill, and npm finds no command through `:`. On Windows no name holds one of them.
 */
const unreadable = platform === 'win32' ? [] : ['?', '*', '\\', ':'];

const found = unreadable.filter(one => __dirname.includes(one));
if (found.length > 0) {
  const other = __dirname.replace(/[?*\\:]/g, '-');
  stderr.write(
    `This folder's path, ${__dirname}, has a ${found.map(one => `"${one}"`).join(' and a ')} in it, which the tools cannot read: rename or move it, for example to ${other}.\n`,
  );
  exit(1);
}
