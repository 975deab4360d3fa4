import {createQueue} from '../src/queue.ts';

function job() {
  let finish!: () => void;
  const done = new Promise<void>(resolve => (finish = resolve));
  return {finish, done};
}
const turn = () => new Promise(resolve => setImmediate(resolve));

it('lets so many run at once, the rest in their order', async () => {
  const queue = createQueue(2);
  const started: number[] = [];
  const jobs = [0, 1, 2, 3].map(() => job());
  const all = jobs.map(({done}, index) =>
    queue.run(async () => {
      started.push(index);
      await done;
    }),
  );
  await turn();
  expect(started).toEqual([0, 1]);
  jobs[1]!.finish();
  await turn();
  expect(started).toEqual([0, 1, 2]);
  expect(queue.running()).toBe(2);
  jobs.forEach(({finish}) => finish());
  await Promise.all(all);
  expect([started, queue.running()]).toEqual([[0, 1, 2, 3], 0]);
});

it('gives a place back when the work fails', async () => {
  const queue = createQueue(1);
  await expect(queue.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await queue.run(async () => 'yes')).toBe('yes');
});
