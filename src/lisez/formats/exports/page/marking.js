// Marking, as lisez.core does it: `grade(question, response)` gives an outcome, a fraction
// [numerator, denominator] and reasons. Names and rules are those of core/tolerance.py,
// core/numbers.py and core/grading.py; the tables T come from there.
"use strict";

const MARKING = ((T) => {
  const SPACE = /\s+/gu;
  const fold = (text) => text.replace(SPACE, " ").trim();
  const bareAccents = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
  const ligatures = (text) => text.replace(/[œŒæÆ]/g, (sign) => T.ligatures[sign]);
  const caseless = (text) => text.toLowerCase().replace(/ß/g, "ss").replace(/ς/g, "σ");
  const folded = (text) => fold(caseless(ligatures(bareAccents(text))).replace(/’/g, "'"));

  // --- number words -------------------------------------------------------------------
  const GROUPED = /(?<!\p{N})\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\p{N})/gu;
  const plainDigits = (text) => text.replace(GROUPED, (found) => found.replace(/\s/g, ""));

  const small = (words) => {
    // The value of 1 to 99 in words; null for anything else.
    const values = words.map((word) => T.units[word] ?? null);
    if (words.length === 1) return values[0];
    let [first, ...rest] = words;
    let value = T.units[first];
    if (first === "quatre" && rest[0] === "vingt") {
      value = 80;
      rest = rest.slice(1);
      if (!rest.length) return 80;
    }
    const linked = rest[0] === "et";
    if (linked) rest = rest.slice(1);
    if (!rest.length || value === undefined) return null;
    const tail = rest.length === 1 ? T.units[rest[0]] : rest.length === 2 && rest[0] === "dix"
      && T.units[rest[1]] >= 7 && T.units[rest[1]] <= 9 ? 10 + T.units[rest[1]] : undefined;
    if (tail === undefined || tail >= 20) return null;
    if (value === 10) return !linked && tail >= 7 && tail <= 9 ? 10 + tail : null;
    if (value < 20 || value % 10 || (tail === 1 && !linked && value !== 80)) return null;
    if (tail < 10) return value + tail;
    return value === 60 || value === 80 ? value + tail : null;
  };
  const below1000 = (words) => {
    const at = words.indexOf("cent");
    if (at < 0) return words.length ? small(words) : null;
    const before = at ? small(words.slice(0, at)) : 1;
    let rest = words.slice(at + 1);
    if (rest[0] === "et") rest = rest.slice(1);
    const after = rest.length ? small(rest) : words.length === at + 1 ? 0 : null;
    return before === null || before > 19 || before === 10 || (at && before === 1) || after === null
      ? null
      : before * 100 + after;
  };
  const spelled = (words) => {
    let total = 0n;
    let rest = words;
    for (const [name, times] of [["milliard", 1000000000n], ["million", 1000000n], ["mille", 1000n]]) {
      const at = rest.indexOf(name);
      if (at < 0) continue;
      const before = at ? below1000(rest.slice(0, at)) : 1;
      if (before === null || (at && name === "mille" && before === 1)) return null;
      total += BigInt(before) * times;
      rest = rest.slice(at + 1);
      if (!rest.length) return total;
      if (rest[0] === "et") rest = rest.slice(1);
    }
    const last = below1000(rest);
    return last === null ? null : total + BigInt(last);
  };
  const lemma = (word) => {
    const lower = caseless(word);
    return lower in T.lemmas ? T.lemmas[lower] : null;
  };
  const ordinal = (word) => T.ordinals[caseless(word)] ?? null;

  const numberWords = (text) => {
    const pieces = text.split(/([^\p{L}\p{N}'_-]+)/u);
    let out = "";
    for (let at = 0; at < pieces.length; at += 2) {
      const found = longest(pieces, at);
      if (found && !(found.last === at && isNew(pieces, at))) {
        out += found.text;
        at = found.last;
      } else out += pieces[at];
      out += pieces[at + 1] ?? "";
    }
    return out;
  };
  // « un phare neuf » is new, « un phare, neuf quais » is nine to nobody either.
  const isNew = (pieces, at) => {
    if (caseless(pieces[at]) !== "neuf" || at < 4) return false;
    const before = [pieces[at - 2], pieces[at - 4], pieces[at - 6] ?? ""].map(caseless);
    return lemma(before[0]) === null && before.slice(1).some((word) => T.determiners.includes(word));
  };
  const parts = (token) => {
    const lemmas = token.split("-").map(lemma);
    return token && lemmas.every((word) => word !== null) ? lemmas : null;
  };
  const longest = (pieces, start) => {
    let best = null;
    let words = [];
    let zeros = "";
    for (let at = start; at < pieces.length; at += 2) {
      if (at > start && !/^\s+$/u.test(pieces[at - 1])) break;
      const token = pieces[at];
      const said = caseless(token);
      if (said === "zéro" && !words.length) {
        zeros += "0";
        best = { text: zeros, last: at };
        continue;
      }
      const pieces_ = said.split("-");
      const ending = ordinal(pieces_[pieces_.length - 1]);
      const before = pieces_.slice(0, -1).map(lemma);
      if (ending && before.every((word) => word !== null)) {
        const value = spelled([...words, ...before, ending[0]]);
        if (value !== null && !(ending[2] && value !== 1n)) best = { text: zeros + value + ending[1], last: at };
        break;
      }
      const further = parts(token);
      if (!further) break;
      words = [...words, ...further];
      if (words[words.length - 1] === "et") {
        if (!best || best.text.length < 2) break;
        continue;
      }
      const value = spelled(words);
      if (value === null) {
        break;
      }
      best = { text: zeros + value, last: at };
    }
    return best;
  };

  // --- folds ----------------------------------------------------------------------------
  const ARTICLE = /^(?:(?:les?|la|une?|des?\s+la|des|du)\s+|(?:de\s+)?l['’ʼ])(?=\S)/iu;
  const TIMES = /(\d+(?:[ \u00a0\u202f]\d{3})*(?:[.,]\d+)?)\s*(mille|(?:million|milliard|billion|md)s?)(?![\p{L}])/giu;
  const power = (name) => T.multipliers[caseless(name).replace(/s+$/, "")];
  const scaled = (digits, zeros) => {
    const [whole, decimals = ""] = digits.replace(/\s/g, "").replace(",", ".").split(".");
    const all = whole + decimals.padEnd(zeros, "0");
    const cut = all.length - Math.max(0, decimals.length - zeros);
    const head = all.slice(0, cut).replace(/^0+(?=\d)/, "");
    const tail = all.slice(cut).replace(/0+$/, "");
    return tail ? `${head}.${tail}` : head;
  };
  const multiplied = (text) => text.replace(TIMES, (_, number, name) => scaled(number, power(name)));
  const HYPHENS = /[ \u00a0\u202f]*[-‐‑‒–—−][ \u00a0\u202f]*/gu;
  const SIGN_SPACE = /\s+(?=[^\p{L}\p{N}_\s])|(?<=[^\p{L}\p{N}_\s])\s+/gu;
  const FOLDS = {
    apostrophe: [(text) => text.replace(/[’‘ʼʹ′´`]/g, "'")],
    ligature: [ligatures],
    article: [(text) => text.replace(ARTICLE, "")],
    "decimal-comma": [(text) => text.replace(/(?<=\d),(?=\d)/g, ".")],
    "number-word": [(text) => numberWords(multiplied(text))],
    hyphen: [(text) => text.replace(HYPHENS, " "), (text) => text.replace(HYPHENS, "")],
    accent: [bareAccents],
    case: [caseless],
    space: [(text) => fold(plainDigits(text).replace(SIGN_SPACE, ""))],
  };
  const AROUND = new RegExp(`^[${T.around}]+|[${T.around}]+$`, "gu");
  const bare = (text) => {
    const composed = text.normalize("NFC").trim();
    let stripped = composed;
    for (;;) {
      const shorter = stripped.trim().replace(AROUND, "").trim();
      if (shorter === stripped) return stripped || composed;
      stripped = shorter;
    }
  };
  const forms = (text, names) => {
    let found = [text];
    for (const [name, folds] of Object.entries(FOLDS)) {
      if (names.has(name)) found = [...new Set(found.flatMap((form) => folds.map((one) => one(form))))];
    }
    return found;
  };

  // --- typing mistakes --------------------------------------------------------------------
  const signs = (text) => [...text];
  const distance = (a, b) => {
    // Optimal string alignment: one letter more, less, other, or two swapped.
    const rows = [signs(b).map((_, at) => at + 1)];
    rows[0].unshift(0);
    const [left, right] = [signs(a), signs(b)];
    left.forEach((sign, i) => {
      const row = [i + 1];
      right.forEach((other, j) => {
        let cost = Math.min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (sign === other ? 0 : 1));
        if (i && j && sign === right[j - 1] && left[i - 1] === other) {
          cost = Math.min(cost, rows[i - 1][j - 1] + 1);
        }
        row.push(cost);
      });
      rows.push(row);
    });
    return rows[left.length][right.length];
  };
  const budget = (word) => {
    const length = signs(word).length;
    return length < 6 || /\p{N}/u.test(word) ? 0 : length < 9 ? 1 : 2;
  };
  const isUpper = (word) => word === word.toUpperCase() && word !== word.toLowerCase();
  const shielded = (variant, names) => new Set(
    (variant.match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => signs(word).length > 1 && isUpper(word))
      .flatMap((word) => forms(word, names)),
  );
  const typos = (given, key, kept) => {
    const [ours, theirs] = [given.split(/[\s'-]+/u), key.split(/[\s'-]+/u)];
    if (ours.length !== theirs.length) {
      return ours.join("") === theirs.join("") && signs(key).length >= 9 ? 1 : null;
    }
    let total = 0;
    for (const [at, their] of theirs.entries()) {
      const wrong = distance(ours[at], their);
      if (wrong > (kept.has(their) ? 0 : budget(their))) return null;
      total += wrong;
    }
    return total;
  };

  // --- matching a key ---------------------------------------------------------------------
  const apart = (given, key, names) => {
    const [ours, theirs] = [forms(given, names), forms(key, names)];
    if (ours.some((form) => theirs.includes(form))) return 0;
    if (!names.has("typo")) return null;
    const kept = shielded(key, names);
    const counts = ours.flatMap((our) => theirs.map((their) => typos(our, their, kept)));
    const found = counts.filter((count) => count !== null);
    return found.length ? Math.min(...found) : null;
  };
  const differs = (a, b) => a.length !== b.length || a.some((form) => !b.includes(form));
  const changes = (name, given, key, allowed) => {
    const [alone, others] = [new Set([name]), new Set([...allowed].filter((one) => one !== name))];
    return [given, key].some((text) => differs(forms(text, alone), [text])
      || differs(forms(text, others), forms(text, new Set([...others, name]))));
  };
  const combinations = (names, size, start = 0) => {
    if (!size) return [[]];
    const found = [];
    for (let at = start; at <= names.length - size; at += 1) {
      for (const rest of combinations(names, size - 1, at + 1)) found.push([names[at], ...rest]);
    }
    return found;
  };
  const subsets = (given, key, tolerance) => {
    const allowed = new Set([...tolerance.forgive, ...tolerance.nearly].filter((name) => T.names.includes(name)));
    const useful = T.names.filter((name) => allowed.has(name)
      && (name === "typo" || changes(name, given, key, allowed)));
    const sets = useful.flatMap((_, size) => combinations(useful, size + 1));
    const free = (names) => names.every((name) => tolerance.forgive.includes(name));
    return [...sets.filter(free), ...sets.filter((names) => !free(names))];
  };
  const match = (given, variant, tolerance) => {
    const key = bare(variant);
    if (given === key) return { variant, names: [], typos: 0 };
    const allowed = new Set([...tolerance.forgive, ...tolerance.nearly]);
    if (apart(given, key, allowed) === null) return null;
    for (const names of subsets(given, key, tolerance)) {
      const count = apart(given, key, new Set(names));
      if (count !== null) return { variant, names, typos: count };
    }
    return null;
  };
  const less = (a, b) => {
    for (const [at, value] of a.entries()) if (value !== b[at]) return value < b[at];
    return false;
  };
  const best = (found, need) => found.reduce(
    (kept, one) => (kept === null || less(need(one), need(kept)) ? one : kept), null,
  );
  const fewest = (text, variants, tolerance) => {
    const given = bare(text);
    if (signs(given).length > T.mostCharacters) return null;
    const found = variants.map((variant) => match(given, variant, tolerance)).filter((one) => one);
    return best(found, (one) => [
      one.names.some((name) => !tolerance.forgive.includes(name)) ? 1 : 0, one.names.length, one.typos,
    ]);
  };

  // --- verdicts ---------------------------------------------------------------------------
  const reduced = (over, under) => {
    let [a, b] = [Math.abs(over), under];
    while (b) [a, b] = [b, a % b];
    return [over / (a || 1), under / (a || 1)];
  };
  const partial = (over, under, more = {}) => {
    const fraction = over <= 0 ? [0, 1] : reduced(over, under);
    const outcome = over >= under ? "right" : over > 0 ? "nearly" : "wrong";
    return { outcome, fraction, forgiven: [], nearly: [], why: [], ...more };
  };
  const wrong = (more = {}) => partial(0, 1, more);
  const asMatched = (found, tolerance) => {
    const forgiven = found.names.filter((name) => tolerance.forgive.includes(name));
    const nearly = found.names.filter((name) => !tolerance.forgive.includes(name));
    const spelled_ = found.names.length ? found.variant : "";
    if (!nearly.length) return partial(1, 1, { forgiven, spelled: spelled_ });
    return { ...partial(0, 1), outcome: "nearly", fraction: tolerance.points, forgiven, nearly, spelled: spelled_ };
  };
  const typed = (question, text) => {
    if (!bare(text) || signs(text).length > T.mostCharacters) return wrong();
    const keys = [question.key, ...question.accept];
    const key = fewest(text, keys, question.tolerance);
    const known = keys.map(fold);
    const foreseen = question.wrong
      .filter((option) => !known.includes(fold(option.text)))
      .map((option) => ({ found: fewest(text, [option.text], question.tolerance), option }))
      .filter((one) => one.found);
    const far = (found) => [found.typos, found.names.length];
    const meant = best(foreseen, (one) => far(one.found));
    if (!meant) return key ? asMatched(key, question.tolerance) : wrong();
    if (key && less(far(key), far(meant.found))) return asMatched(key, question.tolerance);
    return wrong({ why: meant.option.why ? [meant.option] : [] });
  };
  const picked = (options, keys, chosen, single) => {
    const ids = [...new Set(chosen)];
    if (!ids.length || (single && ids.length > 1)) return wrong();
    const strays = ids.filter((id) => !keys.includes(id));
    const why = options.filter((option) => strays.includes(option.id));
    if (single) return strays.length ? wrong({ why }) : partial(1, 1);
    const right = ids.length - strays.length;
    const parts = { name: "key", right, total: keys.length };
    return partial(right - strays.length, Math.max(1, keys.length), { why, parts });
  };
  const sameSet = (a, b) => a.length === b.length && a.every((one) => b.includes(one));
  const judged = (question, response) => {
    if (response.judged !== question.key) return wrong();
    if (!question.justify || !question.proving.length) return partial(1, 1);
    const chosen = [...new Set(response.sentences ?? [])];
    if (!chosen.length) return wrong();
    if (question.proving.some((entry) => sameSet(entry, chosen))) return partial(1, 1);
    if (chosen.length >= question.sentences) return wrong();
    const extra = question.proving.some((entry) => chosen.length === entry.length + 1
      && entry.every((index) => chosen.includes(index)));
    return extra ? { ...partial(0, 1), outcome: "nearly", fraction: question.tolerance.points } : wrong();
  };
  const matched = (question, pairs) => {
    const given = new Map();
    for (const [left, right] of pairs) if (!given.has(fold(left))) given.set(fold(left), fold(right));
    const right = question.pairs.filter(([left, value]) => given.get(fold(left)) === fold(value));
    const parts = { name: "pair", right: right.length, total: question.pairs.length };
    return partial(right.length, Math.max(1, question.pairs.length), { parts });
  };
  const ordered = (question, ids) => {
    const right = question.items.filter((id, at) => ids[at] === id);
    const parts = { name: "place", right: right.length, total: question.items.length };
    return partial(right.length, Math.max(1, question.items.length), { parts });
  };

  // --- numbers ----------------------------------------------------------------------------
  const PART = new RegExp(
    "(?<whole>\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?!\\d)|\\d{1,3}(?:([.,'’])\\d{3})(?:\\2\\d{3})+(?!\\d)|\\d+)"
    + "(?:(?<sign>[.,])(?<decimals>\\d+))?"
    + "(?:\\s*(?<times>mille|(?:million|milliard|billion|md)s?)(?![\\p{L}]))?", "iuy",
  );
  const SIGN = /(?<minus>[-−]|moins\s+(?!d))\s*|\+/iuy;
  const BOUND = new RegExp(T.bound, "iuy");
  const bound = (text) => {
    BOUND.lastIndex = 0;
    return BOUND.test(text.trim());
  };
  const decimal = (text) => {
    // A decimal as a BigInt and the number of its decimals.
    const minus = text.startsWith("-");
    const [whole, decimals = ""] = text.replace("-", "").split(".");
    const value = BigInt(whole + decimals);
    return { value: minus ? -value : value, places: decimals.length };
  };
  const align = (a, b) => {
    const places = Math.max(a.places, b.places);
    const raise = (one) => one.value * 10n ** BigInt(places - one.places);
    return [raise(a), raise(b), places];
  };
  const sum = (a, b, sign = 1n) => {
    const [x, y, places] = align(a, b);
    return { value: x + sign * y, places };
  };
  const smaller = (a, b) => {
    const [x, y] = align(a, b);
    return x < y;
  };
  const raised = (one, zeros) => ({ value: one.value * 10n ** BigInt(zeros), places: one.places });
  const outside = (value, key, within) => smaller(value, sum(key, within, -1n)) || smaller(sum(key, within), value);
  const mayBeUnit = (rest) => !/\p{N}|^[.,'’]\S|^(?:et|ou)(?![\p{L}\p{N}_])/u.test(numberWords(rest));
  const readDigits = (line) => {
    SIGN.lastIndex = 0;
    const signed = SIGN.exec(line);
    let at = signed ? signed[0].length : 0;
    let [total, least, large, point] = [{ value: 0n, places: 0 }, null, false, false];
    for (;;) {
      PART.lastIndex = at;
      const part = least === null || least > 0 ? PART.exec(line) : null;
      if (!part) break;
      const times = part.groups.times ? power(part.groups.times) : 0;
      if (least !== null && times >= least) return null;
      const digits = part.groups.whole.replace(/\D/g, "");
      const written = part.groups.decimals ? `${digits}.${part.groups.decimals}` : digits;
      total = sum(total, raised(decimal(written), times));
      [least, large] = [times, large || times > 0];
      point = point || part.groups.sign === ".";
      at += part[0].length;
      at += line.slice(at).length - line.slice(at).trimStart().length;
    }
    if (least === null || !mayBeUnit(line.slice(at))) return null;
    const value = signed?.groups.minus ? { ...total, value: -total.value } : total;
    return { value, unit: line.slice(at).replace(/^[ .,;:!?]+|[ .,;:!?]+$/g, ""), large, point, words: false };
  };
  const readNumber = (text) => {
    let line = fold(text);
    if (!line || signs(line).length > T.mostNumber || bound(line)) return null;
    line = line.replace(/(?<![\p{L}\p{N}_])pour[ -]?cent(?![\p{L}\p{N}_])/giu, "%");
    line = line.replace(/(?<=[\d ])M(?=\s?[€$])/g, " millions ");
    const found = readDigits(line);
    if (found) return found;
    const said = numberWords(line);
    const again = said !== line ? readDigits(said) : null;
    return again && { ...again, point: false, words: true };
  };
  const unitWords = (unit) => {
    const words = folded(unit).match(/[\p{L}]+|[^\p{L}\p{N}_\s'’.-]/gu) ?? [];
    const bared = words.map((word) => (word.length > 2 && /[sx]$/.test(word) ? word.slice(0, -1) : word));
    while (bared.length && ["de", "d", "des", "du"].includes(bared[0])) bared.shift();
    return bared.map((word) => T.unitNames[word] ?? word);
  };
  const sameUnit = (given, asked) => {
    const ours = unitWords(given);
    let theirs = unitWords(asked);
    if (theirs.length && theirs[0] in T.multipliers) {
      theirs = theirs.slice(1).filter((word) => word !== "d" && word !== "de");
    }
    const length = Math.min(ours.length, theirs.length);
    return !theirs.length || !ours.length || ours.slice(0, length).join("\n") === theirs.slice(0, length).join("\n");
  };
  const number = (question, text) => {
    const written = readNumber(text);
    if (!written) return wrong();
    const scale = T.multipliers[unitWords(question.unit)[0]] ?? 0;
    const [key, within] = [decimal(question.key), decimal(question.within)];
    let off = outside(written.value, raised(key, scale), raised(within, scale));
    if (off && scale && !written.unit && !written.large) off = outside(written.value, key, within);
    if (off || !sameUnit(written.unit, question.unit)) return wrong();
    const names = [["number-word", written.words], ["decimal-comma", written.point]]
      .filter(([, used]) => used).map(([name]) => name);
    const { forgive, nearly } = question.tolerance;
    if (names.some((name) => !forgive.includes(name) && !nearly.includes(name))) return wrong();
    return asMatched({ names, variant: question.shown }, question.tolerance);
  };

  const grade = (question, response) => {
    const { kind } = question;
    if (!response) return wrong();
    if ("picked" in response) {
      if (kind === "choice" || kind === "gap") return picked(question.options, [question.keyId], response.picked, true);
      if (kind === "multiple") return picked(question.options, question.keys, response.picked, false);
    } else if ("typed" in response) {
      if (kind === "gap" || kind === "short") return typed(question, response.typed);
      if (kind === "number") return number(question, response.typed);
    } else if ("judged" in response && kind === "true-false") return judged(question, response);
    else if ("paired" in response && kind === "matching") return matched(question, response.paired);
    else if ("ordered" in response && kind === "ordering") return ordered(question, response.ordered);
    return wrong();
  };
  return { grade, numberWords, readNumber };
});
if (typeof module !== "undefined") module.exports = MARKING;
