import { expect, test } from "vitest";
import { addressPrefix } from "./address-prefix.ts";

test("neighbours behind one provider's block are counted together, whatever form their address has", () => {
  expect(addressPrefix("203.0.113.77")).toBe("203.0.113");
  expect(addressPrefix("::ffff:203.0.113.9")).toBe("203.0.113");
  expect(addressPrefix("2001:0db8:0012:3456::1")).toBe("2001:db8:12");
  expect(addressPrefix("2001:db8:12:ffff:1:2:3:4")).toBe("2001:db8:12");
  expect(addressPrefix("2001:db8::5")).toBe("2001:db8:0");
  expect(addressPrefix("::1")).toBe("0:0:0");
});

test("what is no address stays what it is, and two of them are not taken for one", () => {
  expect(addressPrefix("unknown")).toBe("unknown");
  expect(addressPrefix("203.0.114.77")).not.toBe(addressPrefix("203.0.113.77"));
});
