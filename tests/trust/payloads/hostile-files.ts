import { zipSync } from "fflate";
import sharp from "sharp";

export type HostileFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** Put together here, so that no scanner takes this file for the thing it speaks of. */
const scannersProbe = [
  "X5O!P%@AP[4\\PZX54(P^)7CC)7}$",
  "EICAR-STANDARD-",
  "ANTIVIRUS-TEST-FILE!",
  "$H+H*",
].join("");

const scriptDrawing = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert('zaun')"><script>alert('zaun')</script></svg>`;

/** A real picture under names that somebody else's system would take for a path, a page or a header. */
const names = [
  "../../../../etc/zaun.png",
  "..\\..\\zaun.png",
  "zaun<img src=x onerror=alert(1)>.png",
  "zaun\u202egnp.exe.png",
  "zaun.html.png",
  "zaun%00.php.png",
  "zaun; attachment; filename=b.html.png",
  ".htaccess zaun.png",
  "CON zaun.png",
];

const drawing = (): Promise<Buffer> =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: "#336699" } })
    .png()
    .toBuffer();

/** Pictures that are pictures: they are kept, and only their names were meant to harm. */
export async function picturesWithNames(): Promise<readonly HostileFile[]> {
  const buffer = await drawing();
  return names.map((name) => ({ name, mimeType: "image/png", buffer }));
}

/** Files that are something else than they say. None of them may be kept. */
export async function filesInDisguise(): Promise<readonly HostileFile[]> {
  const page = Buffer.from("<!doctype html><script>alert('zaun')</script>");
  return [
    { name: "zaun.svg", mimeType: "image/svg+xml", buffer: Buffer.from(scriptDrawing) },
    { name: "zaun-bild.png", mimeType: "image/png", buffer: Buffer.from(scriptDrawing) },
    { name: "zaun-seite.png", mimeType: "image/png", buffer: page },
    {
      name: "zaun-doppelt.gif",
      mimeType: "image/gif",
      buffer: Buffer.concat([Buffer.from("GIF89a/*"), page]),
    },
    { name: "zaun-probe.pdf", mimeType: "application/pdf", buffer: Buffer.from(scannersProbe) },
    { name: "zaun.html", mimeType: "text/html", buffer: page },
    { name: "zaun.zip", mimeType: "application/zip", buffer: linkedArchive() },
  ];
}

/** A picture that is a page too: what runs stands behind the end of the picture. It is kept as a picture alone. */
export const pictureAndPage = async (): Promise<HostileFile> => ({
  name: "zaun-beides.png",
  mimeType: "image/png",
  buffer: Buffer.concat([await drawing(), Buffer.from("<script>alert('zaun')</script>")]),
});

/** An archive, named as a table, whose parts lead out of it: a symbolic link, an absolute name and a name with dots. */
export function linkedArchive(): Buffer {
  const link = (0o120_777 << 16) >>> 0;
  const bytes = new TextEncoder();
  return Buffer.from(
    zipSync({
      "xl/workbook.xml": [bytes.encode("/etc/passwd"), { os: 3, attrs: link }],
      "../../../../tmp/zaun-flucht": bytes.encode("zaun"),
      "/tmp/zaun-flucht": bytes.encode("zaun"),
    }),
  );
}
