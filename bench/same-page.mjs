const withoutComments = (html) => html.replaceAll(/<!--.*?-->|<!doctype html>/gi, "");
const tagsOf = (html) =>
  [...withoutComments(html).matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, name]) => name.toLowerCase());
const characters = { "&quot;": '"', "&#x27;": "'", "&#39;": "'", "&lt;": "<", "&gt;": ">", "&amp;": "&" };
const textOf = (html) =>
  withoutComments(html)
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(?:quot|#x27|#39|lt|gt|amp);/g, (entity) => characters[entity])
    .replaceAll(/\s+/g, " ")
    .trim();

/**
 * Refuses a comparison of pages that are not the same: every element in the same order, every word in the same order.
 * What may differ is how a renderer spells attributes (`hidden` or `hidden=""`) and React's comments between texts.
 */
export function assertSamePage(name, ours, theirs) {
  for (const [what, read] of [
    ["elements", (html) => tagsOf(html).join(" ")],
    ["text", textOf],
  ]) {
    const [one, other] = [read(ours), read(theirs)];
    if (one !== other)
      throw new Error(`${name} renders other ${what} than Tragnetz: ${difference(one, other)}`);
  }
}

function difference(one, other) {
  const at = [...one].findIndex((character, index) => character !== other[index]);
  const around = (text) => JSON.stringify(text.slice(Math.max(0, at - 40), at + 40));
  return `${around(one)} here, ${around(other)} there`;
}
