/** `npm run bench -- NAME`: runs one of the measurements that stand beside this file. */
import process from 'node:process';

const measurements: Record<string, () => Promise<unknown>> = {
  scroll: () => import('./scroll.ts'),
};

const [wanted = ''] = process.argv.slice(2);
const measure = Object.hasOwn(measurements, wanted) ? measurements[wanted] : undefined;
if (measure) await measure();
else {
  console.error(`npm run bench -- NAME, where NAME is one of: ${Object.keys(measurements).join(', ')}`);
  process.exitCode = 2;
}
