// Parses what comes in, one JSON string a line, with gift-pegjs; answers one JSON value a line.
const readline = require("node:readline");
const gift = require("gift-pegjs");

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  let answer;
  try {
    answer = { questions: gift.parse(JSON.parse(line)) };
  } catch (error) {
    answer = { error: `${error.message} at ${JSON.stringify(error.location?.start)}` };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
});
