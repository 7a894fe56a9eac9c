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
  function numbers(r, count, b, last) {
    var out = new Int32Array(count);
    for (var i = 0; i < count; i++) out[i] = last += r.rice(b) + 1;
    return out;
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
  // The places of a pair: titles and names, then the rest, of a long list at first the newest part: all below "known".
  function list(r, a, b) {
    var nt = r.gamma(), count = r.gamma(), t = numbers(r, nt, nt ? low(nt) : 0, -1), plain = count ? low(count) : 0, part = Math.max(1, Math.floor(info.listBits / (plain + 2)));
    var s = numbers(r, Math.min(count, part), plain, -1);
    return { a: a, b: b, t: t, s: s, count: count, low: plain, part: part, known: s.length < count ? s[s.length - 1] + 1 : info.n };
  }
  // Loads the next parts of a list until all below the goal is known.
  function grow(l, goal, done) {
    if (l.known >= goal) return done(l);
    var at = l.s.length;
    load(["x", l.a.toString(36), l.b.toString(36), Math.floor(at / l.part).toString(36)].join("-"), text => {
      if (text === undefined) return done(l);
      if (l.s.length === at) {
        var more = numbers(bits(text), Math.min(l.part, l.count - at), l.low, l.s[at - 1]), whole = new Int32Array(at + more.length);
        whole.set(l.s);
        whole.set(more, at);
        l.s = whole;
        l.known = whole.length < l.count ? whole[whole.length - 1] + 1 : info.n;
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
  // The statements that hold all pairs of a term, below "cover" all there are; how many in all, where one list says it.
  function candidates(term, goal, done) {
    var pairs = [];
    for (var i = 0; i + 1 < term.length; i++) pairs.push([term.charCodeAt(i), term.charCodeAt(i + 1)]);
    if (!pairs.length) pairs.push([term.charCodeAt(0)]);
    each(pairs, (p, next) => places(p[0], p[1], goal, next), found => {
      var cover = info.n;
      found.forEach(lists => lists.forEach(l => { cover = Math.min(cover, l.known); }));
      var sets = found.map(lists => ({ t: merged(lists.map(l => l.t)), s: merged(lists.map(l => l.known > cover ? l.s.filter(x => x < cover) : l.s)) }));
      sets.sort((x, y) => x.t.length + x.s.length - y.t.length - y.s.length);
      var out = sets.reduce(both);
      done({ t: out.t, s: out.s, cover: cover, total: term.length === 2 ? found[0].reduce((n, l) => n + l.t.length + l.count, 0) : -1 });
    });
  }
  function text(shard, done) {
    if (texts.has(shard)) return done(texts.get(shard));
    load("t-" + shard.toString(36), packed => {
      if (packed === undefined) return done([]);
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
    each(names.map(k => "u-" + k.toString(36)), load, files => {
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
    each(facets, (f, next) => each(chosen[f].map(v => facetFile(f, v)), load, files => {
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
      each(names, load, files => {
        files.forEach(f => { runs(f, undefined, (v, from, to) => { var n = sums[to] - sums[from]; if (n) counts.set(v, (counts.get(v) || 0) + n); }); });
        done(counts);
      });
    });
  }

  // What has to be looked at, as far as lists are loaded: below "cover", and titles everywhere. With a higher goal the queue grows at its end.
  function gather(yes, no, goal, done) {
    if (!yes.length) return done(queueOf(Int32Array.from({ length: info.n }, (x, i) => i)), info.n, info.n);
    each(yes, (t, next) => candidates(t, goal, next), found => {
      var cover = Math.min.apply(null, found.map(f => f.cover));
      if (yes.length === 1 && !no.length) {
        var starts = new Int32Array(found[0].t.length + found[0].s.length);
        starts.set(found[0].t);
        starts.set(found[0].s, found[0].t.length);
        return done(queueOf(starts), cover, found[0].total);
      }
      each(found, (f, next) => { units(Array.from(merged([f.t, f.s].map(x => Int32Array.from(x)))), u => next(new Map(u))); }, maps => {
        var all = Array.from(maps[0]).filter(u => u[1] <= cover && maps.every(m => m.has(u[0]))).sort((a, b) => a[0] - b[0]);
        done(queueOf(all.map(u => u[0]), all.map(u => u[1])), cover, -1);
      });
    });
  }

  // Finds statements that pass the filters; done receives the first hits, how many there may be, a way to more, and a way to count.
  return (yes, no, chosen, done) => {
    var filtered = Object.keys(chosen).some(f => chosen[f] && chosen[f].length);
    gather(yes, no, filtered ? info.n : 1, (all, cover, total) => mask(chosen, "", m => run(within(all, m), cover, m ? -1 : total)));

    function run(queue, cover, total) {
      var result = { hits: [], tally: (facet, then) => gather(yes, no, info.n, all => tally(all, chosen, facet, then)) }, at = 0;
      result.about = yes.length > 1 || no.length > 0 || (yes[0] || "").length > 2 || (total < 0 && cover < info.n);
      function guess() { return total >= 0 ? total : cover < info.n ? Math.round((queue.length * info.n / cover).toPrecision(2)) : queue.length; }
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
        if (queue.length - at < want && cover < info.n) return gather(yes, no, cover + 1, (all, reached) => {
          // One that cannot be had is the end.
          cover = reached > cover ? reached : info.n;
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
          if (at >= queue.length && cover >= info.n) { result.total = result.hits.length; result.about = false; result.more = null; }
          else if (!hits.length) return step(want, then);
          then(result, hits);
        });
      }
      result.more = then => step(50, then);
      step(12, r => done(r));
    }
  };
});
