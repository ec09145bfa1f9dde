// Marks what comes in with the page's own marking.js: first {tables}, then {question, response}
// or {words}; one JSON value a line.
const readline = require("node:readline");
const marking = require("../../src/lisez/formats/exports/page/marking.js");

let page;
readline.createInterface({ input: process.stdin }).on("line", (line) => {
  const value = JSON.parse(line);
  let answer;
  try {
    if (value.tables) {
      page = marking(value.tables);
      answer = true;
    } else if ("words" in value) answer = page.numberWords(value.words);
    else answer = page.grade(value.question, value.response);
  } catch (error) {
    answer = { error: String(error.stack) };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
});
