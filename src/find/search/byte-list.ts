/** Bytes that grow; numbers are written with seven bits a byte, so small ones take one. */
export type ByteWriter = {
  readonly write: (value: number) => void;
  readonly append: (more: Uint8Array) => void;
  readonly length: () => number;
  readonly finish: () => Uint8Array;
};

export const byteWriter = (room = 65536): ByteWriter => {
  let bytes = new Uint8Array(Math.max(8, room));
  let length = 0;
  const makeRoom = (more: number): void => {
    if (length + more <= bytes.length) return;
    const larger = new Uint8Array(Math.max(bytes.length * 2, length + more));
    larger.set(bytes);
    bytes = larger;
  };
  return {
    write: (value) => {
      makeRoom(5);
      let rest = value;
      for (; rest >= 128; rest = Math.floor(rest / 128)) {
        bytes[length] = (rest % 128) + 128;
        length += 1;
      }
      bytes[length] = rest;
      length += 1;
    },
    append: (more) => {
      makeRoom(more.length);
      bytes.set(more, length);
      length += more.length;
    },
    length: () => length,
    finish: () => bytes.slice(0, length),
  };
};
