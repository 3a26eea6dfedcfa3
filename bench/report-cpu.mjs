// Loaded into every measured server (--import): tells the bench how much processor time the whole process has used.
process.on("message", (word) => {
  if (word === "cpu") process.send({ cpu: process.cpuUsage() });
});
// The channel alone must not keep a server alive that has ended its work.
process.channel?.unref();
