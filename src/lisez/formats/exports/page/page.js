// The quiz of the page: shows each question, asks marking.js, tells the outcome and the proof.
"use strict";

(() => {
  const DATA = JSON.parse(document.getElementById("lesson").textContent);
  const { words } = DATA;
  const { grade } = MARKING(DATA.tables);
  const results = new Map();

  const make = (tag, more = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(more)) {
      if (name in element && name !== "list") element[name] = value;
      else element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
  };

  // --- glossary ---------------------------------------------------------------------------
  const dialog = document.getElementById("term");
  document.addEventListener("click", (event) => {
    const button = event.target.closest(".term");
    if (!button) return;
    const term = DATA.terms[Number(button.dataset.term)];
    dialog.querySelector("h2").textContent = term.head;
    dialog.querySelector("p").textContent = [term.definition, term.note, term.translation]
      .filter(Boolean).join("\n");
    dialog.showModal();
  });
  dialog.querySelector("button").addEventListener("click", () => dialog.close());

  // --- forms ------------------------------------------------------------------------------
  const choices = (question, type, options) => {
    const list = make("ul", { className: "choices" });
    for (const option of options) {
      const input = make("input", { type, name: question.id, value: option.id });
      list.append(make("li", {}, make("label", {}, input, make("span", {}, option.text))));
    }
    return [list, () => [...list.querySelectorAll("input:checked")].map((input) => input.value)];
  };
  const field = (question, label) => {
    const input = make("input", {
      type: "text", autocomplete: "off", autocapitalize: "off", spellcheck: false, id: `f-${question.id}`,
    });
    return [make("p", {}, make("label", { htmlFor: input.id }, `${label} `), input), () => input.value];
  };
  const FORMS = {
    choice: (question) => {
      const [list, chosen] = choices(question, "radio", question.options);
      return [[list], () => ({ picked: chosen() })];
    },
    multiple: (question) => {
      const [list, chosen] = choices(question, "checkbox", question.options);
      return [[make("p", {}, words.several), list], () => ({ picked: chosen() })];
    },
    "true-false": (question) => {
      const options = DATA.statements.map(([id, text]) => ({ id, text }));
      const [list, chosen] = choices(question, "radio", options);
      if (!question.justify) return [[list], () => ({ judged: chosen()[0] ?? "" })];
      const box = make("ul", { className: "sentences", tabIndex: 0, role: "group", ariaLabel: words.justify });
      DATA.sentences.forEach((text, index) => {
        const input = make("input", { type: "checkbox", value: String(index) });
        box.append(make("li", {}, make("label", {}, input, make("span", {}, text))));
      });
      box.removeAttribute("role");
      const group = make("div", { role: "group" }, box);
      group.setAttribute("aria-label", words.justify);
      const sentences = () => [...box.querySelectorAll("input:checked")].map((input) => Number(input.value));
      return [[list, make("p", {}, words.justify), group],
        () => ({ judged: chosen()[0] ?? "", sentences: sentences() })];
    },
    gap: (question) => {
      if (question.pick) {
        const [list, chosen] = choices(question, "radio", question.options);
        return [[excerpt(question, "_____"), list], () => ({ picked: chosen() })];
      }
      const [row, value] = field(question, words.answer);
      return [[excerpt(question, "_____"), row], () => ({ typed: value() })];
    },
    short: (question) => {
      const [row, value] = field(question, words.answer);
      return [[row], () => ({ typed: value() })];
    },
    number: (question) => {
      const [row, value] = field(question, words.number);
      if (question.unit) row.append(` ${question.unit}`);
      return [[row], () => ({ typed: value() })];
    },
    matching: (question) => {
      const list = make("ul", { className: "pairs" });
      question.pairs.forEach(([left], at) => {
        const select = make("select", { id: `m-${question.id}-${at}` }, make("option", { value: "" }, "…"));
        for (const right of question.rights) select.append(make("option", { value: right }, right));
        const label = make("label", { className: "text", htmlFor: select.id }, left);
        list.append(make("li", {}, label, select));
      });
      const pairs = () => [...list.querySelectorAll("select")]
        .map((select, at) => [question.pairs[at][0], select.value]).filter(([, right]) => right);
      return [[list], () => ({ paired: pairs() })];
    },
    ordering: (question) => {
      const list = make("ol", { className: "order" });
      const move = (item, step) => {
        const other = step < 0 ? item.previousElementSibling : item.nextElementSibling;
        if (!other) return;
        if (step < 0) other.before(item);
        else other.after(item);
      };
      for (const { id, text } of question.shown) {
        const item = make("li", {}, make("span", { className: "text" }, text));
        item.dataset.id = id;
        for (const [step, sign, name] of [[-1, "↑", words.up], [1, "↓", words.down]]) {
          const button = make("button", { type: "button" }, sign);
          button.setAttribute("aria-label", `${name} ${text}`);
          button.addEventListener("click", () => { move(item, step); button.focus(); });
          item.append(button);
        }
        list.append(item);
      }
      return [[list], () => ({ ordered: [...list.children].map((item) => item.dataset.id) })];
    },
  };
  const excerpt = (question, blank) => make(
    "p", { className: "stem" }, question.lead ? `${question.lead} ` : "", question.before, blank, question.after,
  );

  // --- asking and telling -----------------------------------------------------------------
  const said = (response) => {
    const [value] = Object.values(response);
    return Array.isArray(value) ? value.length > 0 : String(value).trim() !== "";
  };
  const outcomeWords = ({ outcome, fraction, parts }) => {
    const few = parts && fraction[0] > 0 && 2 * fraction[0] < fraction[1];
    if (!few) return words.outcomes[outcome];
    const [one, several] = words.parts[parts.name];
    return (parts.right > 1 ? several : one).replace("{n}", parts.right).replace("{total}", parts.total);
  };
  const tell = (question, verdict, place) => {
    const lines = verdict.why.map((option) => `${option.text} — ${option.why}`);
    if (verdict.spelled) lines.push(`${words.spelled} ${verdict.spelled}`);
    for (const [names, told] of [[verdict.forgiven, words.forgiven], [verdict.nearly, words.nearlyFor]]) {
      if (names.length) lines.push(`${told} ${names.map((name) => words.tolerances[name]).join(", ")}`);
    }
    if (verdict.outcome !== "right") lines.push(`${words.key} ${keyWords(question)}`);
    if (question.feedback) lines.push(question.feedback);
    place.className = `feedback ${verdict.outcome}`;
    place.replaceChildren(make("span", { className: "outcome" }, outcomeWords(verdict)), "\n", lines.join("\n"));
  };
  const keyWords = (question) => {
    switch (question.kind) {
      case "choice": return question.options.filter(({ id }) => id === question.keyId).map(({ text }) => text).join();
      case "multiple": return question.options.filter(({ id }) => question.keys.includes(id)).map(({ text }) => text).join(" ; ");
      case "true-false": return DATA.statements.find(([id]) => id === question.key)[1];
      case "number": return [question.shown, question.unit].filter(Boolean).join(" ");
      case "matching": return question.pairs.map(([left, right]) => `${left} → ${right}`).join(" ; ");
      case "ordering": return question.items.map((id) => question.shown.find((item) => item.id === id).text).join(" ; ");
      default: return question.key;
    }
  };
  const score = () => {
    let [points, outOf] = [0, 0];
    for (const { question, verdict } of results.values()) {
      const worth = question.points[0] / question.points[1];
      points += worth * (verdict.fraction[0] / verdict.fraction[1]);
      outOf += worth;
    }
    const shown = (value) => value.toLocaleString("fr-FR", { maximumFractionDigits: 2 });
    return `${shown(points)} / ${shown(outOf)}`;
  };
  const total = document.getElementById("score");
  const ask = (question, number) => {
    const [parts, response] = FORMS[question.kind](question);
    const place = make("div", { className: "feedback" });
    place.setAttribute("aria-live", "polite");
    const button = make("button", { type: "submit" }, words.check);
    const legend = make("legend", {}, `${number}. ${words.kinds[question.kind]}`);
    const stem = question.stem ? [make("p", { className: "stem" }, question.stem)] : [];
    const set = make("fieldset", {}, legend, ...stem, ...parts, button, place);
    const form = make("form", { id: `q-${question.id}` }, set);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const given = response();
      if (!said(given)) {
        place.className = "feedback";
        place.textContent = words.empty;
        return;
      }
      const verdict = grade(question, given);
      results.set(question.id, { question, response: given, verdict });
      tell(question, verdict, place);
      for (const control of set.querySelectorAll("input, select, button")) control.disabled = true;
      total.textContent = `${words.score} ${score()}`;
    });
    return form;
  };
  const quiz = document.getElementById("questions");
  DATA.questions.forEach((question, at) => quiz.append(ask(question, at + 1)));

  // --- results ----------------------------------------------------------------------------
  document.getElementById("save").addEventListener("click", () => {
    const name = document.getElementById("name").value.trim();
    const lines = [DATA.title, `${words.name} ${name}`, `${words.score} ${score()}`, ""];
    for (const { question, response, verdict } of results.values()) {
      const [over, under] = verdict.fraction;
      lines.push(`${question.id}\t${outcomeWords(verdict)}\t${over}/${under}\t${JSON.stringify(response)}`);
    }
    const link = make("a", {
      href: URL.createObjectURL(new Blob([`${lines.join("\n")}\n`], { type: "text/plain;charset=utf-8" })),
      download: `${DATA.id}${name ? `-${name.replace(/[^\p{L}\p{N}]+/gu, "-")}` : ""}.txt`,
    });
    link.click();
    URL.revokeObjectURL(link.href);
  });

  window.lisez = { data: DATA, grade, results };
})();
