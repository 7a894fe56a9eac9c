// Looks pairs of characters up for a large digest. search.js loads this file when meta.js speaks of pairs; PairIndex.cs writes what it reads.
AiInsightsSearch.put("pairs", (site, core, info) => {
  "use strict";
  var D = " !#$%&'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~", AT_ONCE = 10;
  var digit = new Uint8Array(128), own = new Map(), known = new Map(), texts = new Map(), plain = new Uint16Array(65536), utf16 = new TextDecoder("utf-16le"), i;
  for (i = 0; i < D.length; i++) digit[D.charCodeAt(i)] = i;
  for (i = 0; i < info.own.length; i += 2) own.set(info.own.charCodeAt(i), parseInt(info.own[i + 1], 36));
  for (i = 0; i < 65536; i++) plain[i] = i;
  for (i = 0; i < info.table.length; i++) plain[i < D.length ? D.charCodeAt(i) : 0xc0 + i - D.length] = info.table.charCodeAt(i);
  for (i = 0; i < info.rest.length; i++) plain[0xe000 + i] = info.rest.charCodeAt(i);

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
    return {
      gamma: () => { var n = run(0); return Math.pow(2, n) + many(n) - 1; },
      rice: low => { var n = run(-1); return n * Math.pow(2, low) + many(low); }
    };
  }
  function low(count) { var b = 0; while (count * Math.pow(2, b + 1) * 10 <= info.n * 7) b++; return b; }
  function numbers(r, count) {
    var out = new Int32Array(count), last = -1, b = count ? low(count) : 0;
    for (var i = 0; i < count; i++) out[i] = last += r.rice(b) + 1;
    return out;
  }
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
  // Places of a pair: titles and names, then the rest; second undefined: of all pairs that begin so.
  function places(a, b, done) {
    var key = b === undefined ? a : a * 65536 + b, names = [];
    if (known.has(key)) return done(known.get(key));
    if (b !== undefined || !own.has(a)) names.push(fileOf(a, b));
    else for (var i = 0; i < 1 << own.get(a); i++) names.push("o-" + a.toString(36) + "-" + i.toString(36));
    each(names, site.load, files => {
      var found = { t: [], s: [] };
      files.forEach(f => {
        for (var g = 0; f && g < f.length; g += 3) {
          if (f[g].charCodeAt(0) !== a) continue;
          var r = bits(f[g + 2]);
          for (var j = 0; j < f[g + 1].length; j++) {
            var nt = r.gamma(), ns = r.gamma(), t = numbers(r, nt), s = numbers(r, ns);
            if (b === undefined) { found.t.push(t); found.s.push(s); }
            else if (f[g + 1].charCodeAt(j) === b) { found = { t: [t], s: [s] }; break; }
          }
        }
      });
      found = { t: merged(found.t), s: merged(found.s) };
      known.set(key, found);
      done(found);
    });
  }
  function merged(lists) {
    if (lists.length === 1) return lists[0];
    var seen = new Uint8Array(info.n), out = [];
    lists.forEach(l => { l.forEach(x => { seen[x] = 1; }); });
    seen.forEach((x, i) => { if (x) out.push(i); });
    return Int32Array.from(out);
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
  function candidates(term, done) {
    var list = [];
    for (var i = 0; i + 1 < term.length; i++) list.push([term.charCodeAt(i), term.charCodeAt(i + 1)]);
    if (!list.length) list.push([term.charCodeAt(0)]);
    each(list, (p, next) => places(p[0], p[1], next), parts => {
      parts.sort((x, y) => x.t.length + x.s.length - y.t.length - y.s.length);
      done(parts.reduce(both));
    });
  }
  function text(shard, done) {
    if (texts.has(shard)) return done(texts.get(shard));
    site.load("t-" + shard.toString(36), packed => {
      packed = packed || "";
      var out = new Uint16Array(packed.length);
      for (var i = 0; i < out.length; i++) out[i] = plain[packed.charCodeAt(i)];
      texts.set(shard, core.read(utf16.decode(out).split("\n").map(l => l.replace(/\u001f/g, "\n")), shard * info.inFile));
      done(texts.get(shard));
    });
  }
  // Where the insight or turn of each statement begins and ends.
  function units(list, done) {
    var wanted = new Set(), last = Math.floor((info.n - 1) / info.inBorders);
    list.forEach(s => { var k = Math.floor(s / info.inBorders); [k - 1, k, k + 1].forEach(x => { if (x === k || (x >= 0 && x <= last && Math.abs(s - (x > k ? x : k) * info.inBorders) < 500)) wanted.add(x); }); });
    var names = Array.from(wanted);
    each(names.map(k => "u-" + k.toString(36)), site.load, files => {
      var by = new Map(names.map((k, i) => [k, files[i] || ""]));
      var starts = s => {
        var f = by.get(Math.floor(s / info.inBorders)), at = s % info.inBorders, w = Math.floor(at / 13) * 2;
        return f === undefined || (((digit[f.charCodeAt(w)] * 92 + digit[f.charCodeAt(w + 1)]) >> (12 - at % 13)) & 1) === 1;
      };
      done(list.map(s => { var a = s, e = s + 1; while (a > 0 && !starts(a)) a--; while (e < info.n && !starts(e)) e++; return [a, e]; }));
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
      var r = bits(file[i + 1]), n = r.gamma(), b = n ? low(n) : 0, at = 0;
      while (n--) { var from = at + r.rice(b); at = from + r.gamma() + 1; with1(file[i], from, at); }
    }
  }
  // The statements that pass the filters, all but one of these; null when none is set.
  function mask(chosen, but, done) {
    var facets = Object.keys(chosen).filter(f => f !== but && chosen[f] && chosen[f].length);
    if (!facets.length) return done(null);
    each(facets, (f, next) => each(chosen[f].map(v => facetFile(f, v)), site.load, files => {
      var m = new Uint8Array(info.n);
      files.forEach((file, i) => { runs(file, chosen[f][i], (v, from, to) => { m.fill(1, from, to); }); });
      next(m);
    }), all => done(all.reduce((a, b) => { for (var i = 0; i < a.length; i++) a[i] &= b[i]; return a; })));
  }
  // A queue holds where each candidate begins and ends; without ends each is one statement.
  function queueOf(starts, ends) { return { a: starts, b: ends, length: starts.length, end: i => ends ? ends[i] : starts[i] + 1 }; }
  function within(queue, m) {
    if (!m) return queue;
    var a = [], b = queue.b && [];
    for (var i = 0; i < queue.length; i++) {
      for (var s = queue.a[i]; s < queue.end(i) && !m[s];) s++;
      if (s === queue.end(i)) continue;
      a.push(queue.a[i]);
      if (b) b.push(queue.b[i]);
    }
    return queueOf(a, b);
  }
  // How many of the queue have each value of a facet, whatever else is filtered.
  function tally(queue, chosen, facet, done) {
    mask(chosen, facet, m => {
      var names = [], sums = new Uint32Array(info.n + 1), counts = new Map(), rest = within(queue, m), i;
      for (i = 0; i < rest.length; i++) sums[rest.a[i] + 1] = 1;
      for (i = 0; i < info.n; i++) sums[i + 1] += sums[i];
      for (i = 0; i < info.facets[facet]; i++) names.push("f-" + facet + "-" + i.toString(36));
      each(names, site.load, files => {
        files.forEach(f => { runs(f, undefined, (v, from, to) => { var n = sums[to] - sums[from]; if (n) counts.set(v, (counts.get(v) || 0) + n); }); });
        done(counts);
      });
    });
  }

  // Finds statements that pass the filters; done receives the first hits, how many there may be, a way to more, and a way to count.
  return (yes, no, chosen, done) => each(yes, candidates, found => {
    var flat = x => merged([Int32Array.from(x.t), Int32Array.from(x.s)]);
    if (!yes.length) return sift(queueOf(Int32Array.from({ length: info.n }, (x, i) => i)));
    if (yes.length === 1 && !no.length) {
      var starts = new Int32Array(found[0].t.length + found[0].s.length);
      starts.set(found[0].t);
      starts.set(found[0].s, found[0].t.length);
      return sift(queueOf(starts));
    }
    each(found, (f, next) => { units(Array.from(flat(f)), u => next(new Map(u))); }, maps => {
      var all = Array.from(maps[0]).filter(u => maps.every(m => m.has(u[0]))).sort((a, b) => a[0] - b[0]);
      sift(queueOf(all.map(u => u[0]), all.map(u => u[1])));
    });

    function sift(queue) { mask(chosen, "", m => run(within(queue, m), queue)); }
    function run(queue, all) {
      var result = { hits: [], total: queue.length, about: yes.length > 1 || no.length > 0 || (yes[0] || "").length > 2, tally: (facet, then) => tally(all, chosen, facet, then) }, at = 0;
      // The files that hold candidates from one on, until enough are looked at; the few files of a short queue at once.
      function reach(from, most, files) {
        var need = new Set(), i = from;
        for (; i < queue.length && i - from < most && (need.size < files || i === from); i++)
          for (var k = Math.floor(queue.a[i] / info.inFile); k <= Math.floor((queue.end(i) - 1) / info.inFile); k++) need.add(k);
        return { to: i, need: Array.from(need) };
      }
      function step(want, then) {
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
          if (at >= queue.length) { result.total = result.hits.length; result.about = false; result.more = null; }
          else if (!hits.length) return step(want, then);
          then(result, hits);
        });
      }
      result.more = then => step(50, then);
      step(12, r => done(r));
    }
  });
});
