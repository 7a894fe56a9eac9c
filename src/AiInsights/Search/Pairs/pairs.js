// Looks pairs of characters up for a large digest. search.js loads this file when meta.js speaks of pairs; PairIndex.cs writes what it reads.
AiInsightsSearch.put("pairs", (site, core, info) => {
  "use strict";
  var digits = {}, D = " !#$%&'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";
  for (var i = 0; i < D.length; i++) digits[D[i]] = i;
  var own = new Map(), known = new Map(), texts = new Map(), plain = new Uint16Array(65536), AT_ONCE = 12;
  for (i = 0; i < info.own.length; i += 2) own.set(info.own.charCodeAt(i), parseInt(info.own[i + 1], 36));
  for (i = 0; i < 65536; i++) plain[i] = i;
  for (i = 0; i < info.table.length; i++) plain[i < D.length ? D.charCodeAt(i) : 0xc0 + i - D.length] = info.table.charCodeAt(i);
  for (i = 0; i < info.rest.length; i++) plain[0xe000 + i] = info.rest.charCodeAt(i);

  function bits(text) {
    var at = 0, held = 0, left = 0;
    function one() {
      if (!left) { held = digits[text[at]] * 92 + digits[text[at + 1]]; at += 2; left = 13; }
      return (held >> --left) & 1;
    }
    function many(n) { var v = 0; while (n--) v = v * 2 + one(); return v; }
    return {
      one: one,
      gamma: () => { var n = 0; while (!one()) n++; return Math.pow(2, n) + many(n) - 1; },
      rice: low => { var n = 0; while (one()) n++; return n * Math.pow(2, low) + many(low); }
    };
  }
  function low(count) { var b = 0; while (count * Math.pow(2, b + 1) * 10 <= info.n * 7) b++; return b; }
  function numbers(r, count) {
    var out = [], last = -1, b = count ? low(count) : 0;
    while (count--) out.push(last += r.rice(b) + 1);
    return out;
  }
  function all(names, done) {
    var left = names.length, out = [];
    if (!left) return done(out);
    names.forEach((n, i) => site.load(n, x => { out[i] = x; if (!--left) done(out); }));
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
    all(names, files => {
      var t = [], s = [];
      files.forEach(f => {
        for (var g = 0; f && g < f.length; g += 3) {
          if (f[g].charCodeAt(0) !== a) continue;
          var r = bits(f[g + 2]);
          for (var j = 0; j < f[g + 1].length; j++) {
            var nt = r.gamma(), ns = r.gamma(), x = numbers(r, nt), y = numbers(r, ns);
            if (b === undefined || f[g + 1].charCodeAt(j) === b) { t = t.concat(x); s = s.concat(y); }
          }
        }
      });
      var found = { t: sorted(t), s: sorted(s) };
      known.set(key, found);
      done(found);
    });
  }
  function sorted(list) { return list.sort((x, y) => x - y).filter((x, i) => !i || list[i - 1] !== x); }
  function both(a, b) { return { t: common(a.t, b.t), s: common(a.s, b.s) }; }
  function common(a, b) { var has = new Set(b); return a.filter(x => has.has(x)); }
  function candidates(term, done) {
    var list = [], left;
    for (var i = 0; i + 1 < term.length; i++) list.push([term.charCodeAt(i), term.charCodeAt(i + 1)]);
    if (!list.length) list.push([term.charCodeAt(0)]);
    left = list.length;
    var parts = [];
    list.forEach((p, i) => places(p[0], p[1], x => {
      parts[i] = x;
      if (--left) return;
      parts.sort((x, y) => x.t.length + x.s.length - y.t.length - y.s.length);
      done(parts.reduce(both));
    }));
  }
  function each(list, step, done) {
    var out = [], left = list.length;
    if (!left) return done(out);
    list.forEach((x, i) => step(x, y => { out[i] = y; if (!--left) done(out); }));
  }
  function text(shard, done) {
    if (texts.has(shard)) return done(texts.get(shard));
    site.load("t-" + shard.toString(36), packed => {
      var out = "";
      for (var i = 0; packed && i < packed.length; i++) out += String.fromCharCode(plain[packed.charCodeAt(i)]);
      texts.set(shard, core.read(out.split("\n").map(l => l.replace(/\u001f/g, "\n")), shard * info.inFile));
      done(texts.get(shard));
    });
  }
  // Where the insight or turn of each statement begins and ends.
  function units(list, done) {
    var wanted = new Set(), last = Math.floor((info.n - 1) / info.inBorders);
    list.forEach(s => { var k = Math.floor(s / info.inBorders); [k - 1, k, k + 1].forEach(x => { if (x === k || (x >= 0 && x <= last && Math.abs(s - (x > k ? x : k) * info.inBorders) < 500)) wanted.add(x); }); });
    var names = Array.from(wanted);
    all(names.map(k => "u-" + k.toString(36)), files => {
      var by = new Map(names.map((k, i) => [k, files[i] || ""]));
      var starts = s => {
        var f = by.get(Math.floor(s / info.inBorders)), at = s % info.inBorders, w = Math.floor(at / 13) * 2;
        return f === undefined || (((digits[f[w]] * 92 + digits[f[w + 1]]) >> (12 - at % 13)) & 1) === 1;
      };
      done(list.map(s => { var a = s, e = s + 1; while (a > 0 && !starts(a)) a--; while (e < info.n && !starts(e)) e++; return [a, e]; }));
    });
  }
  // Finds statements; done receives the first hits, how many there may be, and a way to more.
  return (yes, no, done) => each(yes, candidates, found => {
    var exact = yes[0].length < 3;
    if (yes.length > 1 || no.length) {
      each(found, (f, next) => { var flat = sorted(f.t.concat(f.s)); units(flat, u => next(new Map(u.map(x => [x[0], x])))); }, maps => {
        var queue = [];
        maps[0].forEach((u, a) => { if (maps.every(m => m.has(a))) queue.push(u); });
        run(queue.sort((a, b) => a[0] - b[0]));
      });
      return;
    }
    var set = found[0];
    run(set.t.concat(set.s).map(s => [s, s + 1]));

    function run(queue) {
      var result = { hits: [], total: queue.length, about: !exact || yes.length > 1 || no.length > 0 }, at = 0;
      function shards(q) { var s = new Set(); q.forEach(u => { for (var k = Math.floor(u[0] / info.inFile); k <= Math.floor((u[1] - 1) / info.inFile); k++) s.add(k); }); return Array.from(s); }
      function step(want, then) {
        var part = [], need = shards(queue);
        if (!at && need.length <= AT_ONCE) part = queue;
        else while (at + part.length < queue.length && part.length < want && (shards(part).length < AT_ONCE || !part.length)) part.push(queue[at + part.length]);
        at += part.length;
        need = shards(part);
        each(need, text, read => {
          var by = new Map(need.map((k, i) => [k, read[i]])), records = [], groups = new Set();
          part.forEach(u => { for (var s = u[0]; s < u[1]; s++) { var r = by.get(Math.floor(s / info.inFile))[s % info.inFile]; if (r) { records.push(r); if (r.g) groups.add(r.g); } } });
          var hits = core.scan(yes, no, records, Array.from(groups));
          core.rank(hits, yes);
          result.hits = result.hits.concat(hits);
          if (at >= queue.length) { result.total = result.hits.length; result.about = false; result.more = null; }
          else if (!hits.length) return step(want, then);
          then(result, hits);
        });
      }
      result.more = then => step(50, then);
      step(20, r => done(r));
    }
  });
});
