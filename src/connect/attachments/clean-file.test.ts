import { deflateSync } from "node:zlib";
import { zipSync } from "fflate";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { crc32 } from "node:zlib";
import { cleanFile, cleanFiles } from "./clean-file.ts";
import { largestFile, safeFileName } from "./file-rules.ts";

const text = (words: string) => new TextEncoder().encode(words);
const sent = (name: string, bytes: Uint8Array) => cleanFile({ name, bytes });
const pdf = (inside = "") =>
  text(`%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n${inside}\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
const eicar = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}", "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("");

const photo = await sharp({ create: { width: 400, height: 300, channels: 3, background: "#c05030" } })
  .withExif({ IFD0: { Artist: "Kanarie" }, IFD3: { GPSLatitude: "50/1 30/1 0/1" } })
  .withMetadata({ orientation: 6 })
  .jpeg()
  .toBuffer();
const drawing = await sharp({ create: { width: 40, height: 30, channels: 4, background: "#0000" } })
  .png()
  .toBuffer();

/** One part of a PNG as the format writes it: length, name, content, checksum. */
function part(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), body]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(body.length);
  sum.writeUInt32BE(typeof crc32 === "function" ? crc32(named) : 0);
  return Buffer.concat([size, named, sum]);
}
/** A picture of thirty thousand by thirty thousand white points, which packs to almost nothing. */
function bomb(edge: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(edge, 0);
  head.writeUInt32BE(edge, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.alloc(1_000_000), { level: 9 });
  return Buffer.concat([start, part("IHDR", head), part("IDAT", data), part("IEND", Buffer.alloc(0))]);
}

describe("what families send", () => {
  test("a photo is kept upright and says nothing any more about where and by whom it was taken", async () => {
    const clean = await sent("Foto vom Brief.JPG", photo);
    expect(clean).toMatchObject({ ok: true, value: { kind: "jpeg", name: "Foto vom Brief.jpg" } });
    if (!clean.ok) return;
    const seen = await sharp(clean.value.bytes).metadata();
    expect([seen.width, seen.height]).toEqual([300, 400]);
    expect([seen.exif, seen.icc, seen.xmp, seen.iptc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(clean.value.bytes.includes("Kanarie")).toBe(false);
    expect(photo.includes("Kanarie")).toBe(true);
  });
  test("a drawing stays a PNG, a letter stays the PDF it is", async () => {
    expect(await sent("Bild.png", drawing)).toMatchObject({ ok: true, value: { kind: "png" } });
    expect(await sent("Brief.pdf", pdf())).toMatchObject({
      ok: true,
      value: { kind: "pdf", bytes: Buffer.from(pdf()) },
    });
  });
  test("the name does not decide: a photo called letter.pdf is kept as the photo it is", async () => {
    expect(await sent("brief.pdf", photo)).toMatchObject({
      ok: true,
      value: { kind: "jpeg", name: "brief.jpg" },
    });
  });
  test("three are taken, four are not, none is said", async () => {
    const one = { name: "a.png", bytes: drawing };
    expect((await cleanFiles([one, one, one])).ok).toBe(true);
    expect(await cleanFiles([one, one, one, one])).toEqual({ ok: false, reason: "too-many" });
    expect(await cleanFiles([])).toEqual({ ok: false, reason: "none" });
    expect(await cleanFiles([one, { name: "b.svg", bytes: text("<svg/>") }])).toEqual({
      ok: false,
      reason: "wrong-kind",
    });
  });
});

describe("hostile files", () => {
  const zip = zipSync({ "bomb.txt": new Uint8Array(20_000_000) });
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic\0\0\0\0heicmif1")]);
  const packed = (dictionary: string, inside: string) => {
    const body = deflateSync(Buffer.from(inside, "latin1"));
    return `7 0 obj<<${dictionary}/Filter/FlateDecode/Length ${body.length}>>stream\n${body.toString("latin1")}\nendstream endobj`;
  };
  const raw = (inside: string) =>
    Buffer.from(
      `%PDF-1.5\n1 0 obj<</Type/Catalog>>endobj\n${inside}\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
      "latin1",
    );
  test.each<[string, string]>([
    ["runs a program of its own", "2 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj"],
    ["writes that name in another way", "2 0 obj<</S/J#61vaScr#69pt/JS(app.alert(1))>>endobj"],
    ["starts a program of the computer", "2 0 obj<</S /Launch/F(cmd.exe)>>endobj"],
    ["carries another file", "2 0 obj<</Type/EmbeddedFile>>endobj"],
    [
      "opens a page of the web at once",
      "2 0 obj<</OpenAction 3 0 R>>endobj 3 0 obj<</S/URI/URI(http://x.example)>>endobj",
    ],
    ["opens something that is not in it", "2 0 obj<</OpenAction 9 0 R>>endobj"],
    ["sends what is typed elsewhere", "2 0 obj<</S/SubmitForm/F(http://x.example)>>endobj"],
    [
      "hides its program in a packed part",
      packed("/Type/ObjStm/N 1/First 4", "2 0 <</S/JavaScript/JS(app.alert(1))>>"),
    ],
    [
      "packs that part twice",
      packed("/Type/ObjStm/N 1/First 4/DecodeParms<</Predictor 12>>", "2 0 <</S/GoTo>>"),
    ],
    [
      "packs more than anybody can look through",
      packed("/Type/ObjStm/N 1/First 4", `2 0 ${" ".repeat(9_000_000)}`),
    ],
  ])("a PDF that %s is refused", async (_what, inside) => {
    expect(await sent("brief.pdf", raw(inside))).toEqual({ ok: false, reason: "pdf-acts" });
  });
  test("a PDF behind a password is refused, because nobody can look into it", async () => {
    expect(await sent("brief.pdf", raw("2 0 obj<</Encrypt 3 0 R>>endobj"))).toEqual({
      ok: false,
      reason: "pdf-locked",
    });
  });
  test.each<[string, string]>([
    ["opens at its first page", "2 0 obj<</OpenAction[3 0 R /XYZ null null 0]>>endobj"],
    [
      "says so in an object of its own",
      "2 0 obj<</OpenAction 3 0 R>>endobj 3 0 obj<</S/GoTo/D[1 0 R/Fit]>>endobj",
    ],
    [
      "packs that object",
      packed("/Type/ObjStm/N 2/First 9", "2 0 3 22 <</OpenAction 3 0 R>> <</S/GoTo/D[1 0 R/Fit]>>"),
    ],
    [
      "has links and pictures",
      `2 0 obj<</S/URI/URI(https://x.example)>>endobj ${packed("/Subtype/Image", "a".repeat(5_000_000))}`,
    ],
  ])("a letter that %s is taken", async (_what, inside) => {
    expect(await sent("brief.pdf", raw(inside))).toMatchObject({ ok: true, value: { kind: "pdf" } });
  });
  test("who wrote a letter, when and with what is not in what is kept", async () => {
    const letter = raw(
      "4 0 obj<</Author(Kanarie \\(Praxis\\))/CreationDate(D:20261101)/Producer<4b616e>>>endobj 5 0 obj<</Type/Metadata>>stream\n" +
        '<?xpacket begin="" id="W5M0"?><dc:creator>Kanarie</dc:creator><?xpacket end="w"?>\nendstream endobj trailer<</Info 4 0 R>>',
    );
    const clean = await sent("brief.pdf", letter);
    expect(letter.includes("Kanarie")).toBe(true);
    expect(clean.ok && clean.value.bytes.length).toBe(letter.length);
    expect(clean.ok && clean.value.bytes.toString("latin1")).not.toMatch(/Kanarie|20261101|4b616e|\/Info/);
  });
  test.each<[string, string, Uint8Array, string]>([
    [
      "a drawing with script in it",
      "bild.svg",
      text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      "wrong-kind",
    ],
    [
      "the same, called a PNG",
      "bild.png",
      text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      "wrong-kind",
    ],
    ["a packed bomb called a PNG", "bild.png", zip, "wrong-kind"],
    ["a page called a PDF", "brief.pdf", text("<!doctype html><script>alert(1)</script>"), "wrong-kind"],
    ["a virus test called a PDF", "brief.pdf", text(eicar), "wrong-kind"],
    [
      "a page behind the end of a PDF",
      "brief.pdf",
      Buffer.concat([pdf(), text("<html><script>alert(1)</script>")]),
      "broken",
    ],
    ["an archive behind the end of a PDF", "brief.pdf", Buffer.concat([pdf(), zip]), "broken"],
    ["a PDF that stops in the middle", "brief.pdf", text("%PDF-1.7\n1 0 obj<<"), "broken"],
    [
      "a PDF behind a page",
      "brief.pdf",
      Buffer.concat([text("<script>alert(1)</script>"), pdf()]),
      "wrong-kind",
    ],
    [
      "a photo that stops in the middle",
      "foto.jpg",
      photo.subarray(0, Math.floor(photo.length / 2)),
      "broken",
    ],
    [
      "the beginning of a photo and nothing else",
      "foto.jpg",
      Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]),
      "broken",
    ],
    ["a picture of 900 million points", "bild.png", bomb(30_000), "too-many-pixels"],
    ["a picture that promises more than it holds", "bild.png", bomb(5000), "broken"],
    ["a photo format we cannot read", "foto.heic", heic, "heic"],
    ["a moving picture", "a.gif", Buffer.concat([text("GIF89a"), Buffer.alloc(64)]), "wrong-kind"],
    ["a program", "a.exe", Buffer.concat([text("MZ"), Buffer.alloc(200)]), "wrong-kind"],
    ["nothing", "leer.pdf", new Uint8Array(), "empty"],
    ["too much", "gross.pdf", new Uint8Array(largestFile + 1), "too-large"],
  ])("%s is refused with its reason", async (_what, name, bytes, reason) => {
    expect(await sent(name, bytes)).toEqual({ ok: false, reason });
  });

  test("script and archives inside a photo are not in what is kept", async () => {
    const polyglot = Buffer.concat([photo, text("<script>alert(1)</script>"), zip]);
    const clean = await sent("foto.jpg.html", polyglot);
    expect(clean).toMatchObject({ ok: true, value: { name: "foto.jpg.jpg" } });
    expect(clean.ok && clean.value.bytes.includes("<script")).toBe(false);
    expect(clean.ok && clean.value.bytes.length).toBeLessThan(zip.length);
  });
});

test.each([
  ["../../etc/passwd", "passwd.pdf"],
  ["C:\\Windows\\win.ini", "win.pdf"],
  ["brief\u202Efdp.exe", "brieffdp.pdf"],
  ["\u0000.htaccess", "Datei.pdf"],
  ["<img src=x onerror=alert(1)>.pdf", "img srcx onerroralert1.pdf"],
  [`${eicar}.pdf`, "PZX54P7CC7EICAR-STANDARD-ANTIVIRUS-TEST-FILEHH.pdf"],
  [`${"a".repeat(500)}.pdf`, `${"a".repeat(60)}.pdf`],
  ["رسالة.pdf", "رسالة.pdf"],
  ["", "Datei.pdf"],
])("a file called %j is kept under a harmless name", (name, kept) => {
  expect(safeFileName(name, "pdf")).toBe(kept);
});
