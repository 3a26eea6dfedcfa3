import { connect } from "node:net";

/** Status line, headers and body of one answer, as many bytes as really came over the wire, asked the way a browser asks. */
export const wireBytes = (port, path) =>
  new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    const pieces = [];
    socket.setTimeout(10_000, () => socket.destroy(new Error(`${path}: no answer for 10 s`)));
    socket.on("data", (piece) => pieces.push(piece));
    socket.on("error", reject);
    socket.on("end", () => resolve(Buffer.concat(pieces)));
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nAccept-Encoding: gzip, deflate, br\r\nConnection: close\r\n\r\n`,
    );
  });

const addresses = (html, pattern) =>
  [...html.matchAll(pattern)].map(([, address]) => address.replaceAll("&amp;", "&"));

/**
 * What a browser has to load before it can show a page: the page and every style sheet it links. Scripts improve the
 * page and are counted by themselves. Bytes on the wire, with headers, brotli where the server has it.
 */
export async function firstLoad(port, path) {
  const html = await fetch(`http://127.0.0.1:${port}${path}`).then((answer) => answer.text());
  const styles = addresses(html, /<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g);
  const scripts = addresses(html, /<script[^>]*src="([^"]+)"/g);
  const sum = async (paths) => {
    const answers = await Promise.all(paths.map((one) => wireBytes(port, one)));
    const failed = answers.findIndex((answer) => !answer.subarray(0, 12).equals(Buffer.from("HTTP/1.1 200")));
    if (failed >= 0) throw new Error(`${paths[failed]} did not answer 200`);
    return answers.reduce((bytes, answer) => bytes + answer.length, 0);
  };
  return { firstLoadBytes: await sum([path, ...styles]), scriptBytes: await sum(scripts) };
}
