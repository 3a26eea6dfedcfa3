import { VaultError } from "./vault-error.ts";

/** Lengths tell stories (a yes or a page of worries), so texts are stored in steps of this many bytes. */
export const paddingStep = 256;
const mark = 0x80;

/** Pads to the next step: one mark byte, then zeros (the scheme of ISO/IEC 7816-4). Always adds a byte. */
export const pad = (plaintext: Buffer): Buffer => {
  const padded = Buffer.alloc((Math.floor(plaintext.length / paddingStep) + 1) * paddingStep);
  plaintext.copy(padded);
  padded[plaintext.length] = mark;
  return padded;
};

/** Reverse of `pad`; only ever called on authenticated bytes. @throws VaultError "malformed" */
export const unpad = (padded: Buffer): Buffer => {
  let end = padded.length - 1;
  while (end >= 0 && padded[end] === 0) end -= 1;
  if (end < 0 || padded[end] !== mark) throw new VaultError("malformed", "padding mark missing");
  return padded.subarray(0, end);
};
