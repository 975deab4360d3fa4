/** `npm start`: builds the add-on, and runs the workbench on what was built. */
import {buildAll, orRefuse} from '../build.mjs';
import {deployment, dist, root} from './deployment.ts';

await orRefuse(() => buildAll(root, {deployment, out: dist}));
await import('./main.ts');
