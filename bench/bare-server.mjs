// The least a Node.js server can do: what every answer of ours is compared with.
import { createServer } from "node:http";

createServer((_request, response) => {
  response.writeHead(200, { "content-type": "text/plain" });
  response.end("Hallo");
}).listen(Number(process.env.PORT), "127.0.0.1");
