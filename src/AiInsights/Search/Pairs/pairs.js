// Looks pairs of characters up for a large digest. search.js loads this file when meta.js speaks of pairs; PairIndex.cs writes what it reads.
AiInsightsSearch.put("pairs", (site, core, info) => {
  "use strict";
  var D = " !#$%&'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~", SHORT = " !#$%'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~", AT_ONCE = 10;
  // A statement is numbered by its document and its own number in that. All numbers are below END; those of articles begin at FIRST.
  var ROOM = info.room, END = info.end * ROOM, FIRST = info.first * ROOM, Numbers = END < 2147483648 ? Int32Array : Float64Array, WIDTH = 32 - Math.clz32(info.end);
  var digit = new Uint8Array(128), own = new Map(), known = new Map(), texts = new Map(), plain = new Uint16Array(65536), utf16 = new TextDecoder("utf-16le"), i;
  for (i = 0; i < D.length; i++) digit[D.charCodeAt(i)] = i;
  for (i = 0; i < info.own.length; i += 2) own.set(info.own.charCodeAt(i), parseInt(info.own[i + 1], 36));
  for (i = 0; i < 65536; i++) plain[i] = i;
  for (i = 0; i < 0x800; i++) plain[0xe000 + i] = i;
  for (i = 0; i < info.table.length; i++) plain[i < SHORT.length ? SHORT.charCodeAt(i) : 0xc0 + i - SHORT.length] = info.table.charCodeAt(i);

  // Bits, 13 in two characters, the highest first.
  function bits(text) {
    var at = 0, held = 0, left = 0, end = text.length;
    function fill() {
      while (left <= 13 && at < end) {
        held = (held & ((1 << left) - 1)) << 13 | (digit[text.charCodeAt(at)] * 92 + digit[text.charCodeAt(at + 1)]);
        at += 2;
        left += 13;
      }
    }
    function take(n) { fill(); left -= n; return held >> left & ((1 << n) - 1); }
    function many(n) { var v = 0; for (; n > 13; n -= 13) v = v * 8192 + take(13); return v * (1 << n) + take(n); }
    // How many of one bit stand before the first of the other, which is taken too.
    function run(flip) {
      for (var n = 0; ;) {
        fill();
        var v = (held ^ flip) & ((1 << left) - 1);
        if (v) { var z = Math.clz32(v) - 32 + left; left -= z + 1; return n + z; }
        n += left;
        left = 0;
        if (at >= end) return n;
      }
    }
    function gamma() { var n = run(0); return Math.pow(2, n) + many(n) - 1; }
    return {
      many: many,
      gamma: gamma,
      rice: low => { var n = run(-1); return n * Math.pow(2, low) + many(low); },
      golomb: low => { var n = gamma(); return n * (1 << low) + many(low); }
    };
  }
  // How many plain bits suit the gaps of so many numbers below a range.
  function low(count, range) { var b = 0; while (count * Math.pow(2, b + 1) * 10 <= range * 7) b++; return b; }
  // Statements of so many documents, and how many statements they are where that is known.
  function numbers(r, docs, range, count) {
    if (!docs) return new Numbers(0);
    var plain = low(docs, range), inside = docs > 1 ? r.many(3) : 3, out = count === undefined ? [] : new Numbers(count), n = 0, doc = 0;
    for (var i = 0; i < docs; i++) {
      doc = i ? doc + 1 + r.rice(plain) : r.many(WIDTH);
      var s = r.golomb(inside);
      out[n++] = doc * ROOM + s;
      while (r.many(1)) out[n++] = doc * ROOM + (s += 1 + r.golomb(inside));
    }
    return count === undefined ? Numbers.from(out) : out;
  }
  // Every file that is asked for is there: one that does not come was not loaded, and what was found is not all.
  function load(name, done) { site.load(name, x => { if (x === undefined) core.lost(); done(x); }); }
  // Does each with a callback of its own; the results keep the order.
  function each(list, step, done) {
    var out = [], left = list.length;
    if (!left) return done(out);
    list.forEach((x, i) => step(x, y => { out[i] = y; if (!--left) done(out); }));
  }
  function fileOf(a, b) {
    var k = own.get(a);
    return k === undefined ? "q-" + (a % info.buckets).toString(36) : "o-" + a.toString(36) + "-" + (((b * 40503) & 0xffff) >> (16 - k)).toString(36);
  }
  // A long list is cut at numbers of documents: as a power of two, how many a part covers.
  function stepOf(docs, count) {
    var each = Math.floor(count / (docs || 1)), bits = docs && docs * (low(docs, info.end) + 2) + count * (each >= 8 ? 3 : each >= 4 ? 4 : each >= 2 ? 5 : 6), step = 1;
    if (bits <= info.listBits) return 0;
    while (bits * Math.pow(2, step + 1) <= info.end * info.listBits / 2) step++;
    return step;
  }
  // The places of a pair: titles and names, then the rest, of a long list at first the newest part: all below "known".
  function list(r, a, b) {
    var dt = r.gamma(), nt = dt && dt + r.gamma(), docs = r.gamma(), count = docs && docs + r.gamma();
    var t = numbers(r, dt, info.end, nt), step = stepOf(docs, count), border = step ? ((info.free >> step) + 2) << step : info.end;
    var s = step ? numbers(r, r.gamma(), border) : numbers(r, docs, info.end, count);
    return { a: a, b: b, t: t, s: s, count: count, step: step, part: border >> step, known: Math.min(border, info.end) * ROOM };
  }
  // Loads the next parts of a list until all below the goal is known.
  function grow(l, goal, done) {
    if (l.known >= goal) return done(l);
    var part = l.part;
    load(["x", l.a.toString(36), l.b.toString(36), part.toString(36)].join("-"), text => {
      if (text === undefined) return done(l);
      if (l.part === part) {
        var r = bits(text), more = numbers(r, r.gamma(), 1 << l.step), whole = new Numbers(l.s.length + more.length);
        whole.set(l.s);
        whole.set(more, l.s.length);
        l.s = whole;
        l.part++;
        l.known = Math.min(l.part << l.step, info.end) * ROOM;
      }
      grow(l, goal, done);
    });
  }
  // The lists of a pair; second undefined: of all pairs that begin so.
  function places(a, b, goal, done) {
    var key = b === undefined ? a : a * 65536 + b, names = [];
    function grown(lists) { each(lists, (l, next) => grow(l, goal, next), done); }
    if (known.has(key)) return grown(known.get(key));
    if (b !== undefined || !own.has(a)) names.push(fileOf(a, b));
    else for (var i = 0; i < 1 << own.get(a); i++) names.push("o-" + a.toString(36) + "-" + i.toString(36));
    each(names, load, files => {
      var lists = [];
      files.forEach(f => {
        for (var g = 0; f && g < f.length; g += 3) {
          if (f[g].charCodeAt(0) !== a) continue;
          var r = bits(f[g + 2]);
          for (var j = 0; j < f[g + 1].length; j++) {
            var c = f[g + 1].charCodeAt(j), l = list(r, a, c);
            if (b === undefined || c === b) lists.push(l);
            if (c === b) break;
          }
        }
      });
      if (!known.has(key) && files.indexOf(undefined) < 0) known.set(key, lists);
      grown(known.get(key) || lists);
    });
  }
  function merged(lists) {
    if (lists.length === 1) return lists[0];
    var all = new Numbers(lists.reduce((n, l) => n + l.length, 0)), n = 0;
    lists.forEach(l => { all.set(l, n); n += l.length; });
    all.sort();
    for (var i = n = 0; i < all.length; i++) if (!i || all[i] !== all[i - 1]) all[n++] = all[i];
    return all.subarray(0, n);
  }
  // Both ascend; the shorter one first.
  function common(a, b) {
    var out = [], from = 0;
    for (var i = 0; i < a.length && from < b.length; i++) {
      var x = a[i], to = from, step = 1;
      while (to < b.length && b[to] < x) { from = to + 1; to += step; step *= 2; }
      to = Math.min(to, b.length);
      while (from < to) { var mid = (from + to) >> 1; if (b[mid] < x) from = mid + 1; else to = mid; }
      if (b[from] === x) out.push(x);
    }
    return out;
  }
  function both(a, b) { return { t: common(a.t, b.t), s: common(a.s, b.s) }; }
  // The statements that hold all pairs of a term, below "cover" all there are; how many in all, where one list says it.
  function candidates(term, goal, done) {
    var pairs = [];
    for (var i = 0; i + 1 < term.length; i++) pairs.push([term.charCodeAt(i), term.charCodeAt(i + 1)]);
    if (!pairs.length) pairs.push([term.charCodeAt(0)]);
    each(pairs, (p, next) => places(p[0], p[1], goal, next), found => {
      var cover = END;
      found.forEach(lists => lists.forEach(l => { cover = Math.min(cover, l.known); }));
      var sets = found.map(lists => ({ t: merged(lists.map(l => l.t)), s: merged(lists.map(l => l.known > cover ? l.s.subarray(0, below(l.s, cover, x => x)) : l.s)) }));
      sets.sort((x, y) => x.t.length + x.s.length - y.t.length - y.s.length);
      var out = sets.reduce(both);
      done({ t: out.t, s: out.s, cover: cover, total: term.length === 2 ? found[0].reduce((n, l) => n + l.t.length + l.count, 0) : -1 });
    });
  }
  // The file of a statement: some of one document.
  function text(shard, done) {
    if (texts.has(shard)) return done(texts.get(shard));
    var parts = ROOM / info.inFile, part = shard % parts;
    load("t-" + Math.floor(shard / parts).toString(36) + (part ? "-" + part.toString(36) : ""), packed => {
      if (packed === undefined) return done([]);
      var out = new Uint16Array(packed.length), n = 0;
      for (var i = 0; i < packed.length; i++) { var c = packed.charCodeAt(i); out[n++] = c === 0xf8ff ? packed.charCodeAt(++i) : plain[c]; }
      texts.set(shard, core.read(utf16.decode(out.subarray(0, n)).split("\n").map(l => l.replace(/\u001f/g, "\n")), shard * info.inFile));
      done(texts.get(shard));
    });
  }
  // Where the insight or turn of each statement begins and ends: of each document the statements that begin one, and how many there are.
  var begins = new Map();
  function units(list, done) {
    var files = Array.from(new Set(list.map(s => Math.floor(s / ROOM / info.inBorders)))).filter(k => !begins.has(k));
    each(files.map(k => "u-" + k.toString(36)), load, read => {
      read.forEach((text, i) => {
        if (text === undefined) return;
        var r = bits(text), docs = [];
        for (var d = 0; d < info.inBorders; d++) {
          var n = r.gamma(), at = [];
          for (var s = 0; s < n; s++) if (r.many(1)) at.push(s);
          at.push(n);
          docs.push(at);
        }
        begins.set(files[i], docs);
      });
      done(list.map(s => {
        var doc = Math.floor(s / ROOM), docs = begins.get(Math.floor(doc / info.inBorders)), at = docs && docs[doc % info.inBorders], i = 0;
        if (!at) return [s, s + 1];
        while (at[i + 1] <= s - doc * ROOM) i++;
        return [doc * ROOM + at[i], doc * ROOM + at[i + 1]];
      }));
    });
  }

  // What the filters ask: of each value the runs of statements that have it, the values dealt to files by their sum.
  function facetFile(facet, value) {
    for (var h = 2166136261, i = 0; i < value.length; i++) h = Math.imul(h ^ value.charCodeAt(i), 16777619);
    return "f-" + facet + "-" + (((h ^ h >>> 15) >>> 0) % info.facets[facet]).toString(36);
  }
  function runs(file, value, with1) {
    for (var i = 0; file && i < file.length; i += 2) {
      if (value !== undefined && file[i] !== value) continue;
      var r = bits(file[i + 1]), n = r.gamma(), b = low(n, info.end), doc = -1;
      while (n--) {
        var at = (doc += r.rice(b) + 1) * ROOM;
        do { var from = at + r.golomb(3); at = from + r.golomb(3) + 1; with1(file[i], from, at); } while (r.many(1));
      }
    }
  }
  // Runs of statements lie as where they begin and end, ascending and apart.
  function union(list) {
    list.sort((x, y) => x[0] - y[0]);
    var out = [];
    list.forEach(r => { var last = out[out.length - 1]; if (last && r[0] <= last[1]) last[1] = Math.max(last[1], r[1]); else out.push(r); });
    return out;
  }
  function overlap(a, b) {
    var out = [];
    for (var i = 0, j = 0; i < a.length && j < b.length;) {
      var from = Math.max(a[i][0], b[j][0]), to = Math.min(a[i][1], b[j][1]);
      if (from < to) out.push([from, to]);
      if (a[i][1] < b[j][1]) i++; else j++;
    }
    return out;
  }
  // How many of a list are below a number, by what "of" says of each.
  function below(list, x, of) { var from = 0, to = list.length; while (from < to) { var mid = (from + to) >> 1; if (of(list[mid]) < x) from = mid + 1; else to = mid; } return from; }
  // The statements that pass the filters, all but one of these, as runs; null when none is set.
  function mask(chosen, but, done) {
    var facets = Object.keys(chosen).filter(f => f !== but && chosen[f] && chosen[f].length);
    if (!facets.length) return done(null);
    each(facets, (f, next) => each(chosen[f].map(v => facetFile(f, v)), load, files => {
      var m = [];
      files.forEach((file, i) => { runs(file, chosen[f][i], (v, from, to) => { m.push([from, to]); }); });
      next(union(m));
    }), all => done(all.reduce(overlap)));
  }
  // A queue holds where each candidate begins and ends; without ends each is one statement. Null is everything.
  function queueOf(starts, ends) { return { a: starts, b: ends, length: starts.length, end: i => ends ? ends[i] : starts[i] + 1 }; }
  function within(queue, m) {
    var a = [], b = queue && queue.b && [];
    if (!queue) { (m || []).forEach(r => { for (var s = r[0]; s < r[1]; s++) a.push(s); }); return queueOf(a); }
    if (!m) return queue;
    for (var i = 0; i < queue.length; i++) {
      var r = m[below(m, queue.a[i] + 1, r => r[1])];
      if (!r || r[0] >= queue.end(i)) continue;
      a.push(queue.a[i]);
      if (b) b.push(queue.b[i]);
    }
    return queueOf(a, b);
  }
  // How many of the queue have each value of a facet, whatever else is filtered.
  function tally(queue, chosen, facet, done) {
    mask(chosen, facet, m => {
      var names = [], counts = new Map(), starts = queue && Numbers.from(within(queue, m).a).sort(), i;
      for (i = 0; i < info.facets[facet]; i++) names.push("f-" + facet + "-" + i.toString(36));
      function count(from, to) {
        if (queue) return below(starts, to, x => x) - below(starts, from, x => x);
        if (!m) return to - from;
        for (var n = 0, i = below(m, from + 1, r => r[1]); i < m.length && m[i][0] < to; i++) n += Math.min(to, m[i][1]) - Math.max(from, m[i][0]);
        return n;
      }
      each(names, load, files => {
        files.forEach(f => { runs(f, undefined, (v, from, to) => { var n = count(from, to); if (n) counts.set(v, (counts.get(v) || 0) + n); }); });
        done(counts);
      });
    });
  }

  // What has to be looked at, as far as lists are loaded: below "cover", and titles everywhere. With a higher goal the queue grows at its end.
  function gather(yes, no, goal, done) {
    if (!yes.length) return done(null, END, -1);
    each(yes, (t, next) => candidates(t, goal, next), found => {
      var cover = Math.min.apply(null, found.map(f => f.cover));
      if (yes.length === 1 && !no.length) {
        var starts = new Numbers(found[0].t.length + found[0].s.length);
        starts.set(found[0].t);
        starts.set(found[0].s, found[0].t.length);
        return done(queueOf(starts), cover, found[0].total);
      }
      each(found, (f, next) => { units(Array.from(merged([f.t, f.s].map(x => Numbers.from(x)))), u => next(new Map(u))); }, maps => {
        var all = Array.from(maps[0]).filter(u => u[1] <= cover && maps.every(m => m.has(u[0]))).sort((a, b) => a[0] - b[0]);
        done(queueOf(all.map(u => u[0]), all.map(u => u[1])), cover, -1);
      });
    });
  }

  // Finds statements that pass the filters; done receives the first hits, how many there may be, a way to more, and a way to count.
  return (yes, no, chosen, done) => {
    var filtered = Object.keys(chosen).some(f => chosen[f] && chosen[f].length);
    gather(yes, no, filtered ? END : 1, (all, cover, total) => mask(chosen, "", m => run(within(all, m), cover, m ? -1 : total)));

    function run(queue, cover, total) {
      var result = { hits: [], tally: (facet, then) => gather(yes, no, END, all => tally(all, chosen, facet, then)) }, at = 0;
      result.about = yes.length > 1 || no.length > 0 || (yes[0] || "").length > 2 || (total < 0 && cover < END);
      function guess() { return total >= 0 ? total : cover < END ? Math.round((queue.length * (END - FIRST) / (cover - FIRST)).toPrecision(2)) : queue.length; }
      result.total = guess();
      // The files that hold candidates from one on, until enough are looked at; the few files of a short queue at once.
      function reach(from, most, files) {
        var need = new Set(), i = from;
        for (; i < queue.length && i - from < most && (need.size < files || i === from); i++)
          for (var k = Math.floor(queue.a[i] / info.inFile); k <= Math.floor((queue.end(i) - 1) / info.inFile); k++) need.add(k);
        return { to: i, need: Array.from(need) };
      }
      function step(want, then) {
        // What is rare is looked for to the end, and counted.
        if (queue.length - at < want && cover < END) return gather(yes, no, cover + 1, (all, reached) => {
          // One that cannot be had is the end.
          cover = reached > cover ? reached : END;
          queue = all;
          result.total = guess();
          step(want, then);
        });
        var from = at, part = from ? reach(from, want, AT_ONCE) : reach(0, Infinity, AT_ONCE + 1);
        if (!from && part.need.length > AT_ONCE) part = reach(0, want, AT_ONCE);
        at = part.to;
        each(part.need, text, read => {
          var by = new Map(part.need.map((k, i) => [k, read[i]])), records = [], groups = new Set();
          for (var i = from; i < part.to; i++) for (var s = queue.a[i]; s < queue.end(i); s++) {
            var r = by.get(Math.floor(s / info.inFile))[s % info.inFile];
            if (r) { records.push(r); if (r.g) groups.add(r.g); }
          }
          var hits = core.scan(yes, no, records, Array.from(groups)).filter(h => core.passes(h, chosen));
          core.rank(hits, yes);
          result.hits = result.hits.concat(hits);
          if (at >= queue.length && cover >= END) { result.total = result.hits.length; result.about = false; result.more = null; }
          else if (!hits.length) return step(want, then);
          then(result, hits);
        });
      }
      result.more = then => step(50, then);
      step(12, r => done(r));
    }
  };
});
