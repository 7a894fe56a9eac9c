"""Builds words.bin.gz: how likely one Chinese word follows up to two others, by which readings of a damaged line are told apart.

usage: build_words.py SOURCES OUT

SOURCES is the folder that build_model.py reads; of it lm_sc.arpa (LGPL-2.1+) and TSCharacters.txt are used. What the
model of libime says is kept for its 65,000 commonest Simplified words; numbers are natural logarithms in tenths.
"""
import collections, gzip, math, struct, sys

src, out = sys.argv[1], sys.argv[2]
WORDS = 65000
BIGRAM = 3e-8  # how much a pair must say beyond what its words say
traditional = {l.split('\t')[0] for l in open(src + '/TSCharacters.txt', encoding='utf-8') if '\t' in l and l.split('\t')[0] != l.split('\t')[1].split()[0]}
han = lambda w: all('\u4e00' <= c <= '\u9fff' and c not in traditional for c in w)
LN10 = math.log(10)
one, two, three = {}, collections.defaultdict(dict), collections.defaultdict(dict)
back = {}
section = 0
for line in open(src + '/lm_sc.arpa', encoding='utf-8'):
    line = line.rstrip('\n')
    if line.startswith('\\'):
        section = {'\\1-grams:': 1, '\\2-grams:': 2, '\\3-grams:': 3}.get(line, 0)
        if section == 2:
            words = sorted((w for w in one if han(w)), key=lambda w: -one[w])[:WORDS]
            index = {w: i for i, w in enumerate(words)}
        continue
    if not section or not line: continue
    f = line.split('\t')
    p = float(f[0]) * LN10
    if section == 1:
        one[f[1]] = p
    else:
        ids = [index.get(w) for w in f[1].split(' ')]
        if None in ids: continue
        (two[ids[0]] if section == 2 else three[ids[0], ids[1]])[ids[-1]] = p
    if len(f) > 2: back[f[1] if section == 1 else tuple(ids)] = float(f[2]) * LN10
one = [one[w] for w in words]
back1 = [back.get(w, 0) for w in words]
# A pair that says what its words say is left out, unless a third word follows it.
kept = 0
for a, nexts in two.items():
    for b in [b for b, p in nexts.items() if (a, b) not in three and math.exp(one[a] + p) * abs(p - back1[a] - one[b]) < BIGRAM]: del nexts[b]
    kept += len(nexts)
for ab in [ab for ab in three if ab[1] not in two.get(ab[0], {})]: del three[ab]
print(len(words), kept, sum(map(len, three.values())), file=sys.stderr)

q = lambda p: max(0, min(255, round(p * -10)))
qb = lambda b: max(0, min(255, round(b * -10) + 10))
def varint(x):
    r = bytearray()
    while x >= 0x80: r.append(x & 0x7f | 0x80); x >>= 7
    r.append(x)
    return r
text = '\n'.join(words).encode('utf-8')
o = bytearray(struct.pack('<i', len(text))) + text + bytes(map(q, one)) + bytes(map(qb, back1))
def level(rows, above, backs):
    counts, ids, scores, nextlevel = bytearray(), bytearray(), bytearray(), []
    for h in above:
        before = 0
        children = sorted(rows.get(h, {}).items())
        counts += varint(len(children))
        for i, p in children:
            ids += varint(i - before)
            before = i
            scores.append(q(p))
            nextlevel.append((h, i) if isinstance(h, int) else (*h, i))
    return counts + backs + struct.pack('<i', len(nextlevel)) + ids + scores, nextlevel
pairs, listed = level(two, range(len(words)), b'')
o += pairs
o += level(three, listed, bytes(qb(back.get(ab, 0)) for ab in listed))[0]
packed = gzip.compress(bytes(o), 9, mtime=0)
open(out, 'wb').write(packed)
print('bytes', len(o), 'packed', len(packed), file=sys.stderr)
