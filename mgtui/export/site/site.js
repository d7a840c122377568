// The search of the pages. It ranks as the program does: see mgtui/search/ranking/scores.py and reranking.py.
(function () {
  "use strict";
  const form = document.getElementById("search");
  if (!form) return;
  form.hidden = false;
  const input = form.querySelector("input"), list = document.getElementById("found"), said = document.getElementById("said");
  let data = null, latest = 0;

  function load(done) {
    if (!data && window.mgtuiSearch) data = prepared(window.mgtuiSearch);
    if (data) return done();
    const script = document.createElement("script");
    script.src = form.dataset.index;
    script.onload = function () { load(done); };
    document.head.appendChild(script);
  }

  function prepared(raw) {
    const terms = new Map();
    raw.terms.forEach(function (row, number) {
      const found = new Map();
      for (let at = 1; at < row.length; at += 2) found.set(row[at], row[at + 1] / 1000);
      terms.set(row[0], { number: number, found: found });
    });
    return { docs: raw.docs, topics: raw.topics, terms: terms, words: new Map(Object.entries(raw.words)), weights: raw.weights,
             names: new Map(Object.entries(raw.names)), stop: new Set(raw.stop) };
  }

  // The terms of what was typed, in their order: two words that are one name first.
  function termsOf(text) {
    const edges = /^[\s.,;:!?()[\]{}<>"'“”‘’«»…]+|[\s.,;:!?()[\]{}<>"'“”‘’«»…]+$/g;
    const words = text.toLowerCase().split(/\s+/).map(function (word) { return word.replace(edges, ""); }).filter(Boolean);
    const meant = words.filter(function (word) { return !data.stop.has(word); });
    const used = meant.length ? meant : words;
    const found = [];
    for (let at = 0; at < used.length; at += 1) {
      const both = data.words.get(used[at] + " " + used[at + 1]);
      found.push.apply(found, both || data.words.get(used[at]) || [used[at]]);
      if (both) at += 1;
    }
    return found;
  }

  function pooled(terms, all) {
    const lists = terms.map(function (term) { return (data.terms.get(term) || { found: new Map() }).found; });
    const result = new Map();
    if (!all) {
      lists.forEach(function (one) {
        one.forEach(function (weight, doc) { result.set(doc, Math.max(weight, result.get(doc) || 0)); });
      });
      return result;
    }
    if (!lists.length) return result;
    lists[0].forEach(function (weight, doc) {
      if (lists.every(function (one) { return one.has(doc); }) && (lists.length === 1 || near(doc, terms))) {
        result.set(doc, Math.min.apply(null, lists.map(function (one) { return one.get(doc); })));
      }
    });
    return result;
  }

  function near(doc, terms) {
    const forward = data.docs[doc][5];
    const wanted = new Set(terms.map(function (term) { return data.terms.get(term).number; }));
    return forward.some(function (term, at) {
      if (!wanted.has(term)) return false;
      const window = new Set(forward.slice(at, at + wanted.size + 2));
      return Array.from(wanted).every(function (each) { return window.has(each); });
    });
  }

  // Each thing that is asked for: its own name, other names, and what each of them is worth.
  function conceptsOf(terms) {
    const w = data.weights, concepts = [];
    for (let at = 0; at < terms.length; at += 1) {
      let width = Math.min(6, terms.length - at), others = null;
      for (; width > 0; width -= 1) {
        others = data.names.get(terms.slice(at, at + width).join(" "));
        if (others) break;
      }
      width = Math.max(width, 1);
      const named = (others || []).map(function (other) { return { terms: other[1], weight: other[0], same: other[0] >= w.synonym }; });
      if (width > 1 && named.some(function (other) { return other.same; })) {
        const own = terms.slice(at, at + width);
        concepts.push([{ terms: own, weight: 1, same: true }].concat(named, [{ terms: own, weight: w.part, any: true }]));
      } else {
        for (let place = at; place < at + width; place += 1) concepts.push(single(terms[place]).concat(named));
      }
      at += width - 1;
    }
    return concepts;
  }

  function single(term) {
    const found = [{ terms: [term], weight: 1, same: true }];
    if (!data.terms.has(term) && term.length > 1) {
      const longer = Array.from(data.terms.keys()).filter(function (each) { return each.startsWith(term); });
      found.push({ terms: longer, weight: data.weights.prefix, any: true });
    }
    return found;
  }

  function rarity(frequency) {
    return Math.log(1 + (data.docs.length - frequency + 0.5) / (frequency + 0.5));
  }

  function ranked(text) {
    const w = data.weights;
    const totals = new Map(), shares = new Map(), names = new Map(), worth = [];
    const concepts = conceptsOf(termsOf(text));
    concepts.forEach(function (concept, number) {
      const lists = concept.map(function (other) { return pooled(other.terms, !other.any); });
      const same = new Set();
      concept.forEach(function (other, at) { if (other.same) lists[at].forEach(function (_, doc) { same.add(doc); }); });
      let own = same.size ? rarity(same.size) : 0;
      const best = new Map();
      concept.forEach(function (other, at) {
        if (!lists[at].size) return;
        const rare = other.same ? own : rarity(lists[at].size);
        own = own || rare;
        lists[at].forEach(function (weight, doc) {
          best.set(doc, Math.max(best.get(doc) || 0, other.weight * Math.min(own, rare) * weight));
        });
        if (other.same || other.terms.length === 1) {
          other.terms.forEach(function (term) {
            const known = data.terms.get(term);
            if (known && !names.has(known.number)) names.set(known.number, number);
          });
        }
      });
      worth.push(own);
      best.forEach(function (score, doc) {
        totals.set(doc, (totals.get(doc) || 0) + score);
        shares.set(doc, (shares.get(doc) || 0) + own);
      });
    });
    const whole = worth.reduce(function (sum, each) { return sum + each; }, 0);
    let found = Array.from(totals, function (pair) {
      const share = concepts.length > 1 && whole ? shares.get(pair[0]) / whole : 1;
      return [pair[1] * (1 - w.coordination + w.coordination * share), pair[0]];
    });
    const order = function (one, other) { return other[0] - one[0] || one[1] - other[1]; };
    found = found.sort(order).slice(0, 60);
    if (worth.filter(Boolean).length > 1) {
      found = found.map(function (pair) { return [pair[0] + w.together * together(pair[1], names, worth), pair[1]]; }).sort(order);
    }
    const seen = [];
    return found.map(function (pair) {
      const doc = data.docs[pair[1]], words = new Set(doc[5]);
      const alike = seen.slice(-24).filter(function (other) { return doc[4] && other[0] === doc[4] && much(words, other[1]); });
      seen.push([doc[4], words]);
      return [pair[0] * Math.pow(w.same_place, alike.length), pair[1]];
    }).sort(order);
  }

  function together(doc, names, worth) {
    const places = [];
    data.docs[doc][5].forEach(function (term, at) { if (names.has(term)) places.push([at, names.get(term)]); });
    let best = 0;
    places.forEach(function (first, at) {
      const inside = new Set();
      for (let next = at; next < places.length && places[next][0] <= first[0] + data.weights.window; next += 1) inside.add(places[next][1]);
      best = Math.max(best, Array.from(inside).reduce(function (sum, each) { return sum + worth[each]; }, 0));
    });
    return best;
  }

  function much(one, other) {
    const smaller = Math.min(one.size, other.size);
    return smaller > 3 && Array.from(one).filter(function (term) { return other.has(term); }).length >= 0.8 * smaller;
  }

  function show() {
    const text = input.value.trim();
    const mine = latest += 1;
    if (!text) { list.replaceChildren(); said.textContent = ""; return; }
    load(function () {
      if (mine !== latest) return;
      // Topics with every word in their names stand behind the best ten, as in the program.
      const wanted = termsOf(text), hits = ranked(text).slice(0, 20).map(function (pair) { return data.docs[pair[1]]; });
      const topics = data.topics.filter(function (topic) { return wanted.every(function (term) { return topic[4].includes(term); }); });
      hits.splice.apply(hits, [10, 0].concat(topics.slice(0, 5)));
      said.textContent = hits.length ? hits.length + (hits.length >= 20 ? " or more" : "") + " found" : "Nothing found";
      list.replaceChildren.apply(list, hits.map(function (doc) {
        const item = document.createElement("li"), link = document.createElement("a"), kind = document.createElement("span");
        link.href = doc[0];
        link.textContent = doc[2];
        kind.textContent = doc[1] + (doc[3] && doc[3] !== doc[2] ? ": " + doc[3] : "");
        item.append(link, kind);
        return item;
      }));
    });
  }

  input.addEventListener("input", show);
  form.addEventListener("submit", function (event) { event.preventDefault(); show(); });
})();
