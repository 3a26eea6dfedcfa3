import { isIPv6 } from "node:net";

/** How much of an address tells a neighbourhood from another: three of four numbers, or the part a provider hands out. */
const groupsKept = 3;

/**
 * The coarse part of a sender's address, for counting how many come from one place: the first 24 bits of an IPv4
 * address, the first 48 of an IPv6 one. Anything else stays whole.
 */
export function addressPrefix(address: string): string {
  const inside = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  if (/^\d+\.\d+\.\d+\.\d+$/.test(inside)) return inside.split(".").slice(0, 3).join(".");
  return isIPv6(inside) ? firstGroups(inside) : inside;
}

/** Left of "::" stands what is known; what the sign leaves out are zeros. */
function firstGroups(address: string): string {
  const [head = "", tail] = address.split("%", 1).join("").toLowerCase().split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => "0");
  return [...left, ...zeros, ...right]
    .slice(0, groupsKept)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}
