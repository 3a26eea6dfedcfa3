export type ZipPart = { readonly name: string; readonly content: Buffer };

/** Fields that the local header and the directory share, from "version needed" to "length of extra field". */
const commonFields = ({ name, content }: ZipPart): Buffer => {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x0800, 2); // names are UTF-8
  fields.writeUInt32LE(content.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
};

const signature = (kind: number): Buffer => Buffer.from([0x50, 0x4b, kind, kind + 1]);

const directoryEntry = (part: ZipPart, offset: number): Buffer => {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([
    signature(1),
    Buffer.from([20, 0]),
    commonFields(part),
    tail,
    Buffer.from(part.name),
  ]);
};

/** A ZIP whose entries are stored unpacked, without checksums: for handing on in memory, not for disks. */
export const storedZip = (parts: readonly ZipPart[]): Buffer => {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    directory.push(directoryEntry(part, offset));
    const head = Buffer.concat([signature(3), commonFields(part), Buffer.from(part.name)]);
    bodies.push(head, part.content);
    offset += head.length + part.content.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    8,
  );
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, ...directory, signature(5), end]);
};
