import { expect, test } from "vitest";
import { callCost, dearestCall } from "./call-cost.ts";

const phone = (display: string, e164: string | null = null) => ({ display, e164 });

test("numbers that cost the caller nothing", () => {
  for (const free of [phone("0800 111 0550", "+498001110550"), phone("116 123"), phone("112"), phone("110")])
    expect(callCost(free), free.display).toBe("free");
});

test("a town's number, a mobile one and 115 cost a normal call", () => {
  for (const normal of [phone("069 90009-120", "+496990009120"), phone("0151 1234567"), phone("115")])
    expect(callCost(normal), normal.display).toBe("normal");
});

test("numbers with a price of their own are never called normal or free", () => {
  for (const dear of [phone("0180 5 123456", "+491805123456"), phone("0900 1 234567"), phone("0137/123456")])
    expect(callCost(dear), dear.display).toBe("dear");
});

test("of several numbers the dearest is said", () => {
  expect(dearestCall([phone("112"), phone("069 1"), phone("116 117")])).toBe("normal");
  expect(dearestCall([])).toBeNull();
});
