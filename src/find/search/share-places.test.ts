import { describe, expect, it } from "vitest";
import { placesOfTopics, sharePlaces } from "./share-places.ts";

const topics = (...confidences: readonly number[]) =>
  confidences.map((confidence, topic) => ({ topic, confidence, calls: false, aside: false }));

describe("to whom the first three places belong", () => {
  it("to the topic that was surely meant alone", () => {
    expect(placesOfTopics(topics(0.999))).toEqual([0]);
  });
  it("also to a second one that was perhaps meant", () => {
    expect(placesOfTopics(topics(0.7, 0.2))).toEqual([0, 1]);
  });
  it("to three when all three are as likely", () => {
    expect(placesOfTopics(topics(0.3, 0.3, 0.2, 0.1))).toEqual([0, 1, 2]);
  });
  it("to none when nothing was understood", () => {
    expect(placesOfTopics([])).toEqual([]);
  });
});

describe("the first offers", () => {
  const offer = (id: string, score: number, topic: number) => ({ id, score, topic });
  const ranked = [offer("a", 90, 0), offer("b", 80, 0), offer("c", 70, 0), offer("d", 60, 0)];
  const best = [offer("x", 50, 1), offer("y", 40, 2)];
  const shared = (wanted: readonly number[]) =>
    sharePlaces(
      ranked,
      wanted,
      ({ topic }, asked) => topic === asked,
      (asked) => best.find(({ topic }) => topic === asked),
    );
  const ids = (wanted: readonly number[]) => shared(wanted).map(({ id }) => id);

  it("stay as they are when every topic is there", () => {
    expect(ids([0])).toEqual(["a", "b", "c", "d"]);
  });
  it("make room for the best of another topic in the third place", () => {
    expect(ids([0, 1])).toEqual(["a", "b", "x", "c", "d"]);
  });
  it("make room for two, but never in the first place", () => {
    expect(ids([0, 1, 2])).toEqual(["a", "x", "y", "b", "c", "d"]);
  });
  it("stay when nobody offers the other topic", () => {
    expect(ids([0, 7])).toEqual(["a", "b", "c", "d"]);
  });
  it("have scores that tell the order", () => {
    const scores = shared([0, 1]).map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((left, right) => right - left));
  });
});
