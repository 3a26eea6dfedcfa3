import { expect, test } from "vitest";
import { createArgonQueue } from "./argon-queue.ts";

const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 2));

test("never more than two run at once, and the first come are the first served", async () => {
  const queue = createArgonQueue({ atOnce: 2, waiting: 10 });
  const order: number[] = [];
  let running = 0;
  let most = 0;
  const work = (number: number) => async (): Promise<void> => {
    order.push(number);
    running += 1;
    most = Math.max(most, running);
    await pause();
    running -= 1;
  };
  await Promise.all([0, 1, 2, 3, 4, 5, 6].map((number) => queue.run(work(number))));
  expect(most).toBe(2);
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(queue.waiting()).toBe(0);
});

test("who comes just after a place was handed on does not get a third one", async () => {
  const queue = createArgonQueue({ atOnce: 2, waiting: 100 });
  let running = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    running += 1;
    most = Math.max(most, running);
    await pause();
    running -= 1;
  };
  const comingBack = async (): Promise<void> => {
    await queue.run(work);
    await queue.run(work);
    await queue.run(work);
  };
  await Promise.all([1, 2, 3, 4, 5, 6].map(comingBack));
  expect(most).toBe(2);
});

test("a computation that fails gives its place back", async () => {
  const queue = createArgonQueue({ atOnce: 1, waiting: 5 });
  const failing = [1, 2, 3].map(() => queue.run(() => Promise.reject(new Error("broken"))));
  await Promise.allSettled(failing);
  await expect(queue.run(() => Promise.resolve("still works"))).resolves.toBe("still works");
});

test("who comes when the line is full is refused, and the line goes on", async () => {
  const queue = createArgonQueue({ atOnce: 1, waiting: 1 });
  const first = queue.run(pause);
  const second = queue.run(pause);
  await expect(queue.run(pause)).rejects.toMatchObject({ reason: "busy" });
  await Promise.all([first, second]);
  await expect(queue.run(() => Promise.resolve(1))).resolves.toBe(1);
});
